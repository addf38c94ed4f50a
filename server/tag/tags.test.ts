import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, snapshotOf } from '#test/factories';
import { DEFAULT_LANG } from '#content/languages';
import { MOST_TAG_NAMES, MOST_TAGS } from '#domain/tag';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { listQueue } from '#server/desk/queue-queries';
import { listQueueOptions } from '#server/desk/queue-options';
import { toQueueAsked } from '#server/desk/queue-queries';
import { listStaffEvents } from '#server/desk/staff-events';
import { exportRows } from '#server/export/export-rows';
import { stringifyExactJson } from '#server/http/exact-json';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';
import { tagMany } from '#server/tag/tag-many';
import { tagPledge, type TagAct } from '#server/tag/tag-pledge';
import { listTagged, listTags, listTagsOf, spellTag } from '#server/tag/tag-queries';

let rosa: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('editor', 'read-desk', 'Rosa');
});

const newGift = async (person?: Person) => (await pledge(person ?? (await newPerson()), gift(90_000))).reference;
const tag = (reference: string, name: string, act: TagAct = 'add', key: string = randomUUID()) =>
  tagPledge(rosa, act, { reference, key, tag: name });
async function tagsOf(reference: string) {
  const record = await findRecord(rosa, reference);
  return record ? (await listTagsOf(rosa, record)).tags : null;
}
const eventsOf = (reference: string) =>
  ask<{ type: string; actor_kind: string; data: { tag: number }; text: { note: string } | null }>(
    `SELECT e.type, e.actor_kind, e.data, t.data AS text FROM event e LEFT JOIN event_private t ON t.event_id = e.id JOIN pledge p ON p.id::text = e.stream_id
     WHERE e.stream = 'tag' AND p.reference = $1 ORDER BY e.version`,
    [reference],
  );
const refused = (code: string) => ({ kind: 'refused', code });

it('is given and taken with an event each, and leaves the pledge as it is', async () => {
  const reference = await newGift();
  const before = await snapshotOf(reference);
  expect(await tag(reference, ' Gala  2027 ')).toEqual({ kind: 'done' });
  expect(await tag(reference, 'to call')).toEqual({ kind: 'done' });
  expect(await tagsOf(reference)).toEqual(['Gala 2027', 'to call']);
  expect(await tag(reference, 'TO CALL', 'remove')).toEqual({ kind: 'done' });
  expect(await tag(reference, 'never had', 'remove')).toEqual({ kind: 'done' });
  expect(await tagsOf(reference)).toEqual(['Gala 2027']);
  const events = await eventsOf(reference);
  expect(events.map(({ type, text }) => [type, text?.note])).toEqual([
    ['tag-added', 'Gala 2027'],
    ['tag-added', 'to call'],
    ['tag-removed', undefined],
  ]);
  expect(events[2]?.data).toEqual(events[1]?.data);
  expect(await snapshotOf(reference)).toEqual(before);
  const record = await findRecord(rosa, reference);
  expect(record && (await listStaffEvents(rosa, record))).toMatchObject([
    { kind: 'tag-removed', tag: 'to call', by: 'Rosa' },
    { kind: 'tag-added', tag: 'to call' },
    { kind: 'tag-added', tag: 'Gala 2027' },
  ]);
  expect(await listTags(rosa)).not.toContain('to call');
});

it('is one with any case, accents and spaces, in its first spelling', async () => {
  const [first, second] = [await newGift(), await newGift()];
  await tag(first, 'Straße Año');
  await tag(second, 'STRASSE  ANO');
  await tag(first, 'strasse ano');
  expect(await tagsOf(second)).toEqual(['Straße Año']);
  expect(await eventsOf(first)).toHaveLength(1);
  expect(await spellTag(rosa, 'strasse ano')).toBe('Straße Año');
  expect(await spellTag(rosa, ' never ')).toBe('never');
  expect(await spellTag(rosa, 'a,b')).toBeNull();
});

it('is refused without letters, beyond the limits, for one’s own pledge and for none', async () => {
  const reference = await newGift();
  expect(await tag(reference, ' ')).toEqual(refused('tag-missing'));
  expect(await tag(reference, 'a,b')).toEqual(refused('tag-comma'));
  expect(await tag(await newGift(rosa), 'mine')).toEqual(refused('own-pledge'));
  expect(await tag('PB-2222-2222', 'nobody’s')).toEqual({ kind: 'not-found' });
  for (let at = 1; at < MOST_TAGS; at += 1) await tag(reference, `limit ${at}`);
  const answers = await Promise.all([tag(reference, 'last one'), tag(reference, 'last two')]);
  expect(answers).toContainEqual({ kind: 'done' });
  expect(answers).toContainEqual(refused('too-many-tags'));
  expect(await tagsOf(reference)).toHaveLength(MOST_TAGS);
});

it('sent twice at once is one', async () => {
  const reference = await newGift();
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => tag(reference, 'twice', 'add', key)));
  expect(answers).toEqual(answers.map(() => ({ kind: 'done' })));
  expect(await tag(reference, 'other', 'add', key)).toEqual(refused('key-reused'));
  expect(await tagsOf(reference)).toEqual(['twice']);
});

it('for several pledges fails by row alone', async () => {
  const [one, own, two] = [await newGift(), await newGift(rosa), await newGift()];
  const request = { references: [one, own, two], key: randomUUID(), tag: 'together' };
  const expected = [{ kind: 'done' }, refused('own-pledge'), { kind: 'done' }];
  expect(await tagMany(rosa, { ...request, act: 'add' })).toEqual({ kind: 'done', results: expected });
  expect(await tagMany(rosa, { ...request, act: 'add' })).toEqual({ kind: 'done', results: expected });
  expect(await tagMany(rosa, { ...request, act: 'add', tag: '' })).toEqual(refused('tag-missing'));
  const rows = await listTagged(rosa, [one, own, two], DEFAULT_LANG);
  expect(rows.map(({ tags, isOwn }) => [tags, isOwn])).toEqual([
    [['together'], false],
    [[], true],
    [['together'], false],
  ]);
  await tagMany(rosa, { ...request, act: 'remove', key: randomUUID() });
  expect([await tagsOf(one), await tagsOf(two)]).toEqual([[], []]);
});

it('is a filter of the list, a choice of it while a pledge has it, and a column of the export', async () => {
  const reference = await newGift();
  await newGift();
  await tag(reference, 'filtered');
  await tag(reference, 'another');
  const asked = toQueueAsked({ tag: 'filtered' });
  expect((await listQueueOptions(rosa, asked)).tags.map(({ value }) => value)).toContain('filtered');
  const { items, count } = await listQueue(rosa, asked);
  expect(items).toMatchObject([{ reference, tags: ['another', 'filtered'] }]);
  expect(count).toEqual({ atLeast: 1, isMore: false });
  const file = await exportRows(rosa, { what: 'pledges', format: 'csv', campaign: null, from: null, until: today() });
  const lines = (await new Response(file).text()).split('\r\n');
  expect(lines[0]).toMatch(/,tags$/);
  expect(lines.find((line) => line.startsWith(reference))).toMatch(/"another, filtered"$/);
});

it('is in the supporter’s own data, and goes with them', async () => {
  const person = await newPerson();
  const reference = await newGift(person);
  await tag(reference, 'difficult');
  expect(stringifyExactJson(await readOwnData(person))).toContain('difficult');
  expect(await forgetPerson(person)).toMatchObject({ kind: 'forgotten' });
  expect(await listTags(rosa)).not.toContain('difficult');
  expect((await eventsOf(reference)).map(({ type, actor_kind, text }) => [type, actor_kind, text])).toEqual([
    ['tag-added', 'person', null],
    ['tag-removed', 'system', null],
  ]);
  const record = await findRecord(rosa, reference);
  expect(record && (await listStaffEvents(rosa, record))).toEqual([]);
  expect(await tag(reference, 'again')).toEqual({ kind: 'not-found' });
  await expectChecksHold();
});

it(`of ${MOST_TAG_NAMES} different ones no other can be new`, async () => {
  const reference = await newGift();
  await tag(reference, 'in use');
  await ask(
    `WITH made AS (INSERT INTO tag (name, folded) SELECT 'many ' || n, 'many ' || n FROM generate_series(1, ${MOST_TAG_NAMES}) n RETURNING id)
     SELECT count(*) FROM made`,
  );
  expect(await tag(reference, 'one more')).toEqual(refused('too-many-names'));
  expect(await tag(await newGift(), 'in use')).toEqual({ kind: 'done' });
  await ask("DELETE FROM tag WHERE name LIKE 'many %'");
});
