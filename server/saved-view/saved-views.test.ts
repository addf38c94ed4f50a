import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { ask, expectChecksHold, newStaff, seedCampaign } from '#test/factories';
import { MOST_VIEWS } from '#domain/saved-view';
import type { Staff } from '#server/auth';
import { withoutGone } from '#server/desk/gone-filters';
import { listQueueOptions } from '#server/desk/queue-options';
import { toQueueAsked } from '#server/desk/queue-queries';
import { searchDesk } from '#server/desk/search-queries';
import { stringifyExactJson } from '#server/http/exact-json';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';
import { deleteView } from '#server/saved-view/delete-view';
import { renameView } from '#server/saved-view/rename-view';
import { saveView } from '#server/saved-view/save-view';
import { listViews } from '#server/saved-view/saved-view-queries';

let rosa: Staff<'read-desk'>;

beforeAll(seedCampaign);
beforeEach(async () => {
  rosa = await newStaff('reviewer', 'read-desk', 'Rosa');
});

const list = (params: Readonly<Record<string, string>>) => toQueueAsked(params);
const save = (name: string, params: Readonly<Record<string, string>>, key: string = randomUUID()) =>
  saveView(rosa, { list: list(params), name, key });
const named = async (staff = rosa) => (await listViews(staff)).map(({ name, query }) => [name, query]);
const refused = (code: string) => ({ kind: 'refused', code });
const eventsOf = (staff: Staff) =>
  ask(
    "SELECT type, data, commitment FROM event WHERE stream = 'person' AND stream_id = $1 AND type LIKE 'view-%' ORDER BY version",
    [staff.id],
  );

it('keeps filters and order without the words, the page and unknown choices, for this person alone', async () => {
  const params = {
    q: 'Ada',
    state: 'approved',
    tier: 'no-such-level',
    kind: 'one-time',
    sort: 'newest',
    cursor: '1-1',
  };
  expect(await save('  Newest gifts ', params)).toEqual({ kind: 'saved' });
  expect(await named()).toEqual([['Newest gifts', 'state=approved&kind=one-time&sort=newest']]);
  expect((await listViews(rosa))[0]?.href).toBe('/admin/pledges?state=approved&kind=one-time&sort=newest');
  expect(await named(await newStaff('reviewer', 'read-desk'))).toEqual([]);
  const [view] = await listViews(rosa);
  expect(await eventsOf(rosa)).toEqual([{ type: 'view-saved', data: { view: String(view?.id) }, commitment: null }]);
});

it('refuses what says nothing, a name or a view that the person has, and a name that cannot be kept', async () => {
  expect(await save('Again', {})).toEqual(refused('nothing-to-save'));
  expect(await save('Again', { q: 'Ada' })).toEqual(refused('nothing-to-save'));
  expect(await save(' ', { kind: 'one-time' })).toEqual(refused('name-missing'));
  expect(await save('a'.repeat(61), { kind: 'one-time' })).toEqual(refused('name-too-long'));
  expect(await save('a\u0007', { kind: 'one-time' })).toEqual(refused('name-unreadable'));
  expect(await save('Año', { kind: 'one-time' })).toEqual({ kind: 'saved' });
  expect(await save('ANO', { kind: 'membership' })).toEqual(refused('name-taken'));
  expect(await save('Other', { kind: 'one-time' })).toEqual(refused('view-known'));
  expect(await named()).toEqual([['Año', 'kind=one-time']]);
});

it('sent twice at once it is one', async () => {
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => save('Gifts', { kind: 'one-time' }, key)));
  expect(answers).toEqual(answers.map(() => ({ kind: 'saved' })));
  expect(await save('Others', { kind: 'membership' }, key)).toEqual(refused('key-reused'));
  expect(await named()).toHaveLength(1);
});

it(`is at most ${MOST_VIEWS} for each person, also if the last two come at once`, async () => {
  const values = ['submitted', 'needs-info', 'approved', 'declined', 'withdrawn'];
  const kinds = ['one-time', 'membership', 'sponsorship', ''];
  const all = values.flatMap((state) => kinds.map((kind) => ({ state, kind })));
  const [last = {}, ...first] = all;
  for (const [at, params] of first.entries()) expect(await save(`View ${at}`, params)).toEqual({ kind: 'saved' });
  const answers = await Promise.all([save('One', last), save('Two', { state: 'any' })]);
  expect(answers).toContainEqual({ kind: 'saved' });
  expect(answers).toContainEqual(refused('too-many'));
  expect(await named()).toHaveLength(MOST_VIEWS);
});

it('is renamed and deleted by its owner alone', async () => {
  await save('Gifts', { kind: 'one-time' });
  await save('Members', { kind: 'membership' });
  const view = (await listViews(rosa))[0]?.id ?? 0;
  const other = await newStaff('reviewer', 'read-desk');
  expect(await renameView(other, { view, name: 'Mine' })).toBe('gone');
  await deleteView(other, view);
  expect(await renameView(rosa, { view, name: 'members' })).toBe('name-taken');
  expect(await renameView(rosa, { view, name: '' })).toBe('name-missing');
  expect(await renameView(rosa, { view, name: 'GIFTS' })).toBe('renamed');
  expect(await renameView(rosa, { view, name: 'GIFTS' })).toBe('renamed');
  expect(await named()).toEqual([
    ['GIFTS', 'kind=one-time'],
    ['Members', 'kind=membership'],
  ]);
  await deleteView(rosa, view);
  await deleteView(rosa, view);
  expect(await renameView(rosa, { view, name: 'Gifts' })).toBe('gone');
  expect(await named()).toEqual([['Members', 'kind=membership']]);
  expect((await eventsOf(rosa)).map(({ type }) => type)).toEqual([
    'view-saved',
    'view-saved',
    'view-renamed',
    'view-deleted',
  ]);
  await expectChecksHold();
});

it('is found by its name in the search of the desk', async () => {
  await save('Año nuevo', { kind: 'one-time' });
  expect((await searchDesk(rosa, 'ano')).views).toMatchObject([{ name: 'Año nuevo' }]);
  expect((await searchDesk(await newStaff('reviewer', 'read-desk'), 'ano')).views).toEqual([]);
});

it('is in the person’s data, and goes with them', async () => {
  await save('Gifts', { kind: 'one-time' });
  expect(stringifyExactJson(await readOwnData(rosa))).toContain('kind=one-time');
  expect(await forgetPerson(rosa)).toMatchObject({ kind: 'forgotten' });
  expect(await named()).toEqual([]);
});

it('opens without choices that mean nothing any more, and says which', async () => {
  const asked = list({ q: 'x', state: 'any', kind: 'loan', programme: 'gone', tier: 'gone', campaign: 'gone' });
  expect(withoutGone(asked, await listQueueOptions(rosa, asked))).toEqual({
    asked: list({ q: 'x', state: 'any' }),
    gone: ['kind', 'programme', 'tier', 'campaign'].map((filter) => ({ filter, value: asked[filter as 'kind'] })),
  });
});

it('keeps a level that is not on offer any more but was', async () => {
  await ask("UPDATE tier SET published = false WHERE slug = 'partner'");
  const asked = list({ tier: 'partner' });
  const options = await listQueueOptions(rosa, asked);
  await ask("UPDATE tier SET published = true WHERE slug = 'partner'");
  expect(withoutGone(asked, options).gone).toEqual([]);
  expect(options.tiers.map(({ value }) => value)).toContain('partner');
});
