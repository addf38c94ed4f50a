import { beforeAll, describe, expect, it } from 'vitest';
import { REVIEW_TABLE, type ReviewMove, type ReviewState } from '#domain/review';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  snapshotOf,
  toMove,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import type { MoveRequest, MoveResult } from '#server/review/move-pledge';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';

let person: Person;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson({ name: 'Ada' });
  reviewer = await newStaff('reviewer', 'decide', 'Rosa');
});

const VERBS: Record<ReviewMove, (request: MoveRequest) => Promise<MoveResult>> = {
  approve: (request) => approvePledge(reviewer, request),
  decline: (request) => declinePledge(reviewer, request),
  ask: (request) => askSupporter(reviewer, request),
  'roll-back': (request) => rollBackPledge(reviewer, request),
  answer: (request) => answerQuestion(person, request),
  withdraw: (request) => withdrawPledge(person, request),
};
const WAY: Record<ReviewState, readonly ReviewMove[]> = {
  submitted: [],
  'needs-info': ['ask'],
  approved: ['approve'],
  declined: ['decline'],
  withdrawn: ['withdraw'],
};
const EMAILS: Partial<Record<ReviewMove, string>> = {
  approve: 'pledge-approved',
  decline: 'pledge-declined',
  ask: 'info-requested',
  'roll-back': 'pledge-rolled-back',
  withdraw: 'pledge-withdrawn',
};

/** Makes a pledge and moves it to a state by the moves that lead there. */
async function pledgeIn(state: ReviewState): Promise<string> {
  const { reference } = await pledge(person, gift(90_000, { instalments: 2 }));
  for (const move of WAY[state]) await VERBS[move](await toMove(reference, { reason: 'On the way' }));
  expect((await snapshotOf(reference)).review).toBe(state);
  return reference;
}
const historyOf = (reference: string) =>
  ask(
    `SELECT e.type, e.reason, e.actor_id, array_agg(l.kind) FILTER (WHERE l.id IS NOT NULL) AS emails
     FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id LEFT JOIN email l ON l.event_id = e.id
     WHERE reference = $1 GROUP BY e.id, e.type, e.reason, e.actor_id, e.version ORDER BY e.version DESC`,
    [reference],
  );

describe('the review table', () => {
  const states = Object.keys(WAY) as ReviewState[];
  const moves = Object.keys(VERBS) as ReviewMove[];
  const cases = states.flatMap((from) => moves.map((move) => [move, from] as const));

  it.each(cases)('%s from %s', async (move, from) => {
    const rule = REVIEW_TABLE.find((each) => each.move === move);
    const reference = await pledgeIn(from);
    const before = await historyOf(reference);
    const result = await VERBS[move](await toMove(reference, { reason: ' Because\r\nof it ' }));
    const after = await historyOf(reference);
    if (!rule?.from.includes(from)) {
      expect(result).toEqual({ kind: 'refused', code: 'not-from-here' });
      expect(after).toEqual(before);
      return;
    }
    expect(result).toEqual({ kind: 'moved', review: rule.to, event: rule.event });
    expect((await snapshotOf(reference)).review).toBe(rule.to);
    const email = EMAILS[move];
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toEqual({
      type: rule.event,
      reason: 'Because\nof it',
      actor_id: rule.by === 'supporter' ? person.id : reviewer.id,
      emails: email ? [email] : null,
    });
  });

  it('passes every check afterwards', expectChecksHold);
});

describe('a reason', () => {
  it.each([
    ['missing', undefined, 'reason-missing'],
    ['blank', ' \u200b\n ', 'reason-missing'],
    ['too long', 'x'.repeat(2_001), 'reason-too-long'],
    ['with control characters', 'a\u0000b', 'reason-unreadable'],
    ['with half a character', 'a\ud800b', 'reason-unreadable'],
  ])('%s is refused and nothing changes', async (_, reason, code) => {
    const reference = await pledgeIn('submitted');
    for (const move of ['decline', 'ask'] as const) {
      expect(await VERBS[move](await toMove(reference, { ...(reason ? { reason } : {}) }))).toEqual({
        kind: 'refused',
        code,
      });
    }
    expect(await historyOf(reference)).toHaveLength(1);
  });
});

describe('another person', () => {
  it('finds only their own pledges, and no pledge that does not exist', async () => {
    const reference = await pledgeIn('submitted');
    const other = await newPerson();
    const request = await toMove(reference, { reason: 'Mine' });
    expect(await withdrawPledge(other, request)).toEqual({ kind: 'not-found' });
    expect(await answerQuestion(other, request)).toEqual({ kind: 'not-found' });
    expect(await withdrawPledge(person, { ...request, reference: 'PB-2222-2222' })).toEqual({ kind: 'not-found' });
    expect(await approvePledge(reviewer, { ...request, reference: '' })).toEqual({ kind: 'not-found' });
    expect(await historyOf(reference)).toHaveLength(1);
  });
});

describe('an outdated page', () => {
  it('gets a conflict that says what happened and who did it', async () => {
    const reference = await pledgeIn('submitted');
    const stale = await toMove(reference, { reason: 'Too late' });
    await askSupporter(reviewer, await toMove(reference, { reason: 'Who are you?' }));
    const other = await newStaff('reviewer', 'decide', 'Tomas');
    expect(await declinePledge(other, stale)).toEqual({
      kind: 'conflict',
      review: 'needs-info',
      by: 'Rosa',
      event: 'info-requested',
    });
    expect(await withdrawPledge(person, { ...stale, key: 'other' })).toMatchObject({ kind: 'conflict', by: 'Rosa' });
    expect(await historyOf(reference)).toHaveLength(2);
  });

  it('names an actor without a name by their email address', async () => {
    const reference = await pledgeIn('submitted');
    const stale = await toMove(reference, { reason: 'Too late' });
    const nameless = await newPerson({ name: null });
    await ask(
      "UPDATE event SET actor_id = $1 WHERE stream_id = (SELECT id::text FROM pledge WHERE reference = $2) AND stream = 'pledge'",
      [nameless.id, reference],
    );
    expect(await approvePledge(reviewer, { ...stale, version: 0 })).toMatchObject({
      kind: 'conflict',
      by: nameless.email,
    });
  });
});

describe('a key', () => {
  it('sent again returns the first result, also after the pledge has changed', async () => {
    const reference = await pledgeIn('submitted');
    const request = await toMove(reference, { key: 'asked once', reason: 'Who?' });
    const first = await askSupporter(reviewer, request);
    expect(await askSupporter(reviewer, request)).toEqual(first);
    await answerQuestion(person, await toMove(reference, { reason: 'Me' }));
    expect(await askSupporter(reviewer, request)).toEqual(first);
    expect(await historyOf(reference)).toHaveLength(3);
    expect(await countOf("idempotency_key WHERE key = 'asked once'")).toBe(1);
  });

  it('for another request is refused', async () => {
    const [one, other] = [await pledgeIn('submitted'), await pledgeIn('submitted')];
    await declinePledge(reviewer, await toMove(one, { key: 'the same', reason: 'No' }));
    const refused = { kind: 'refused', code: 'key-reused' };
    expect(await declinePledge(reviewer, await toMove(other, { key: 'the same', reason: 'No' }))).toEqual(refused);
    expect(
      await declinePledge(reviewer, { ...(await toMove(one, { key: 'the same', reason: 'Never' })), version: 1 }),
    ).toEqual(refused);
    expect((await snapshotOf(other)).review).toBe('submitted');
  });

  it('used by many requests at once moves the pledge once', async () => {
    const reference = await pledgeIn('submitted');
    const request = await toMove(reference, { reason: 'Who?' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => askSupporter(reviewer, request)));
    expect(answers).toEqual(answers.map(() => ({ kind: 'moved', review: 'needs-info', event: 'info-requested' })));
    expect(await historyOf(reference)).toHaveLength(2);
  });
});
