import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, snapshotOf } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { addNote } from '#server/note/add-note';
import { listNotes } from '#server/note/note-queries';
import { removeNote } from '#server/note/remove-note';
import { findOwnPledgeJson } from '#server/pledge/own-pledge-json';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';

let rosa: Staff<'decide'>;
let lin: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
  lin = await newStaff('treasurer', 'handle-money', 'Lin');
});

let keys = 0;
const note = (reference: string, text: string, by: Staff = rosa, key = `note ${++keys}`) =>
  addNote(by, { reference, key, text });
async function notesOf(reference: string, reader: Staff = rosa) {
  const record = await findRecord(reader, reference);
  return record ? listNotes(reader, record) : [];
}
async function newGift(): Promise<{ person: Person; reference: string }> {
  const person = await newPerson();
  return { person, reference: (await pledge(person, gift(90_000))).reference };
}

describe('a note of staff', () => {
  it('is read by all staff, newest first, and leaves the pledge as it is', async () => {
    const { reference } = await newGift();
    const before = await snapshotOf(reference);
    expect(await note(reference, ' Called.\r\nThey pay in May. ')).toEqual({ kind: 'added' });
    expect(await note(reference, 'Second', lin)).toEqual({ kind: 'added' });
    expect(await notesOf(reference)).toMatchObject([
      { text: 'Second', by: 'Lin', isOwn: false },
      { text: 'Called.\nThey pay in May.', by: 'Rosa', isOwn: true },
    ]);
    expect(await snapshotOf(reference)).toEqual(before);
  });

  it('is in no page and no answer for the supporter, but in the download of their data', async () => {
    const { person, reference } = await newGift();
    await note(reference, 'Only for colleagues');
    const shown = [await findOwnPledge(person, reference), await findOwnPledgeJson(person, reference)];
    const toText = (value: unknown) =>
      JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
    expect(toText(shown)).not.toContain('Only for colleagues');
    expect(toText(await readOwnData(person))).toContain('Only for colleagues');
    expect(toText(await readOwnData(await newPerson()))).not.toContain('Only for colleagues');
  });

  it('sent twice is one note', async () => {
    const { reference } = await newGift();
    const answers = await Promise.all([1, 2, 3].map(() => note(reference, 'Once', rosa, `once ${reference}`)));
    expect(answers).toEqual(answers.map(() => ({ kind: 'added' })));
    expect(await notesOf(reference)).toHaveLength(1);
    expect(await note(reference, 'Another', rosa, `once ${reference}`)).toEqual({
      kind: 'refused',
      code: 'key-reused',
    });
  });

  it.each([
    ['nothing', ' \u200b ', 'note-missing'],
    ['too long', 'x'.repeat(2_001), 'reason-too-long'],
    ['control characters', 'a\u0000b', 'reason-unreadable'],
  ])('of %s is refused', async (_, text, code) => {
    const { reference } = await newGift();
    expect(await note(reference, text)).toEqual({ kind: 'refused', code });
    expect(await note('PB-2222-2222', 'Nobody')).toEqual({ kind: 'not-found' });
  });

  it('is never written about one’s own pledge', async () => {
    const { reference } = await pledge(rosa, gift(90_000));
    expect(await note(reference, 'About me')).toEqual({ kind: 'refused', code: 'own-pledge' });
  });

  it('is removed by its author alone, and its text is erased', async () => {
    const { reference } = await newGift();
    await note(reference, 'On the wrong pledge');
    const [{ id } = { id: 0 }] = await notesOf(reference);
    expect(await removeNote(lin, { reference, note: id })).toBe(false);
    expect(await removeNote(rosa, { reference: 'PB-2222-2222', note: id })).toBe(false);
    expect(await notesOf(reference)).toHaveLength(1);
    expect(await removeNote(rosa, { reference, note: id })).toBe(true);
    expect(await removeNote(rosa, { reference, note: id })).toBe(true);
    expect(await notesOf(reference)).toEqual([]);
    const events = await ask(
      `SELECT type, data FROM event WHERE stream = 'note' AND stream_id = (SELECT id::text FROM pledge WHERE reference = $1) ORDER BY version`,
      [reference],
    );
    expect(events).toEqual([
      { type: 'note-added', data: {} },
      { type: 'note-removed', data: { note: id } },
    ]);
    expect(await ask("SELECT FROM event_private WHERE data::text LIKE '%wrong pledge%'")).toEqual([]);
  });

  it('is forgotten with its supporter, and nobody writes one afterwards', async () => {
    const { person, reference } = await newGift();
    await note(reference, 'Prefers the phone');
    expect(await forgetPerson(person)).toMatchObject({ kind: 'forgotten' });
    expect(await notesOf(reference)).toEqual([]);
    expect(await ask("SELECT FROM event_private WHERE data::text LIKE '%Prefers the phone%'")).toEqual([]);
    expect(await note(reference, 'Too late')).toEqual({ kind: 'not-found' });
    await expectChecksHold();
  });
});
