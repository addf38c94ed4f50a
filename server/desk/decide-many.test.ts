import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { listChosen } from '#server/desk/bulk-queries';
import { decideMany } from '#server/desk/decide-many';
import { undoMany } from '#server/desk/undo-many';
import { approvePledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

let reviewer: Staff<'decide'>;
let person: Person;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide', 'Rosa');
  person = await newPerson();
});

const seen = async (reference: string) => ({ reference, version: (await toMove(reference)).version });
const make = async (amount = 60_000, by = person) => (await pledge(by, gift(amount))).reference;
const reviewOf = async (reference: string) =>
  (await ask<{ review: string }>('SELECT review FROM pledge WHERE reference = $1', [reference]))[0]?.review;

describe('a decision about several pledges', () => {
  it('is made for each that allows it; the others say why, and nothing is lost', async () => {
    const [good, withdrawn, own, changed, second] = [
      await make(),
      await make(),
      await make(60_000, reviewer),
      await make(),
      await make(9_000_000),
    ];
    const rows = await Promise.all([good, withdrawn, own, changed, second].map(seen));
    const preview = await listChosen(reviewer, 'approve', [good, withdrawn, own, changed, second]);
    expect(preview.map(({ reference, verdict }) => [reference, verdict])).toEqual([
      [good, { can: true, event: 'approved' }],
      [withdrawn, { can: true, event: 'approved' }],
      [own, { can: false, code: 'own-pledge' }],
      [changed, { can: true, event: 'approved' }],
      [second, { can: true, event: 'approval-given' }],
    ]);
    // A second before the reviewer confirms.
    await withdrawPledge(person, await toMove(withdrawn));
    await ask('UPDATE pledge SET version = version + 1 WHERE reference = $1', [changed]);
    await ask(
      `INSERT INTO event (stream, stream_id, version, type, actor_kind, data) SELECT 'pledge', id::text, version, 'message-shown', 'system', '{}' FROM pledge WHERE reference = $1`,
      [changed],
    );
    const request = { act: 'approve', seen: rows, key: 'many', reason: '' } as const;
    const result = await decideMany(reviewer, request);
    expect(result).toMatchObject({
      kind: 'decided',
      results: [
        { kind: 'moved', event: 'approved' },
        { kind: 'conflict', review: 'withdrawn' },
        { kind: 'refused', code: 'own-pledge' },
        { kind: 'conflict', review: 'submitted' },
        { kind: 'moved', event: 'approval-given' },
      ],
    });
    expect(await Promise.all([good, withdrawn, own, changed, second].map(reviewOf))).toEqual([
      'approved',
      'withdrawn',
      'submitted',
      'submitted',
      'submitted',
    ]);
    const after = await listChosen(reviewer, 'approve', [good, withdrawn, changed, second]);
    expect(after.map(({ isDone, last }) => [isDone, last.event])).toEqual([
      [true, 'approved'],
      [false, 'withdrawn'],
      [false, 'submitted'],
      [true, 'approval-given'],
    ]);
    // The same form again, as after a lost answer, does nothing twice.
    const events = await countOf('event');
    expect(await decideMany(reviewer, request)).toMatchObject({
      results: [{ kind: 'moved' }, {}, {}, {}, { kind: 'moved' }],
    });
    expect(await countOf('event')).toBe(events);
  });

  it('has one reason for all, which each supporter gets, and without one declines nothing', async () => {
    const rows = await Promise.all([await make(), await make()].map(seen));
    const request = { act: 'decline', seen: rows, key: 'decline', reason: '' } as const;
    expect(await decideMany(reviewer, request)).toEqual({ kind: 'refused', code: 'reason-missing' });
    expect(await decideMany(reviewer, { ...request, reason: 'x'.repeat(2_001) })).toEqual({
      kind: 'refused',
      code: 'reason-too-long',
    });
    expect(await reviewOf(rows[0]?.reference ?? '')).toBe('submitted');
    expect(await decideMany(reviewer, { ...request, reason: 'Out of scope' })).toMatchObject({ kind: 'decided' });
    const references = rows.map(({ reference }) => reference);
    expect(await Promise.all(references.map(reviewOf))).toEqual(['declined', 'declined']);
    expect(
      await countOf(
        `event e JOIN event_private t ON t.event_id = e.id JOIN pledge p ON p.id::text = e.stream_id JOIN email l ON l.event_id = e.id
         WHERE e.type = 'declined' AND t.data ->> 'reason' = 'Out of scope' AND p.reference = ANY($1)`,
        [references],
      ),
    ).toBe(2);
  });

  it('approves several of one person with the same name, which the first approval passes on all of them', async () => {
    const body = (amount: number) => gift(amount, { recognition: 'named', displayName: 'Sofía Twice' });
    const references = [(await pledge(person, body(60_000))).reference, (await pledge(person, body(61_000))).reference];
    const rows = await Promise.all(references.map(seen));
    const request = { act: 'approve', seen: rows, key: 'names', reason: '' } as const;
    for (const _ of ['first', 'again'])
      expect(await decideMany(reviewer, request)).toMatchObject({ results: [{ kind: 'moved' }, { kind: 'moved' }] });
    expect((await listChosen(reviewer, 'approve', references)).map(({ isDone }) => isDone)).toEqual([true, true]);
  });

  it('leaves out what is no pledge', async () => {
    expect(await listChosen(reviewer, 'approve', ['PB-2222-2222', "x' OR 1=1"])).toEqual([]);
    const result = await decideMany(reviewer, {
      act: 'approve',
      seen: [{ reference: 'PB-2222-2222', version: 1 }],
      key: 'none',
      reason: '',
    });
    expect(result).toEqual({ kind: 'decided', results: [{ kind: 'not-found' }] });
  });

  it('says who was faster', async () => {
    const reference = await make();
    await approvePledge(await newStaff('reviewer', 'decide', 'Tomás'), await toMove(reference));
    const [line] = await listChosen(reviewer, 'approve', [reference]);
    expect(line).toMatchObject({
      verdict: { can: false, code: 'not-from-here' },
      last: { event: 'approved', by: 'Tomás' },
      isDone: false,
    });
  });
});

describe('decisions that were made together', () => {
  it.each(['approve', 'decline'] as const)('%s can be undone together for 30 seconds, once', async (act) => {
    const made = [await make(), await make()];
    const rows = await Promise.all(made.map(seen));
    await decideMany(reviewer, { act, seen: rows, key: `first ${act}`, reason: 'No' });
    const done = await listChosen(reviewer, act, made);
    expect(done.map(({ undoableFor }) => undoableFor > 20 && undoableFor <= 30)).toEqual([true, true]);
    expect((await listChosen(await newStaff('reviewer', 'decide'), act, made)).map((row) => row.undoableFor)).toEqual([
      0, 0,
    ]);

    // Something has happened to the first.
    await ask(
      "UPDATE event SET at = at - interval '31 seconds' WHERE stream = 'pledge' AND stream_id = (SELECT id::text FROM pledge WHERE reference = $1)",
      [made[0]],
    );
    const request = { seen: done.map(({ reference, version }) => ({ reference, version })), key: `undo ${act}` };
    expect(await undoMany(reviewer, request)).toMatchObject([
      { kind: 'refused', code: 'too-late' },
      { kind: 'undone', review: 'submitted' },
    ]);
    expect(await undoMany(reviewer, request)).toMatchObject([
      { kind: 'refused', code: 'too-late' },
      { kind: 'undone' },
    ]);
    const after = await listChosen(reviewer, act, made);
    expect(after.map(({ isDone, review, undoableFor, verdict }) => [isDone, review, undoableFor, verdict.can])).toEqual(
      [
        [true, act === 'approve' ? 'approved' : 'declined', 0, false],
        [false, 'submitted', 0, true],
      ],
    );
  });
});
