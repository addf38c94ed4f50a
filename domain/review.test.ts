import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { exampleTerms } from '#test/example-campaign';
import { majorUnits, money } from '#domain/money';
import {
  acceptedByPolicy,
  approvalsNeeded,
  moveReview,
  openMoves,
  REVIEW_STATES,
  REVIEW_TABLE,
  WAITING_STATES,
  type ReviewMove,
  type ReviewRequest,
  type ReviewState,
} from '#domain/review';

const STATES = REVIEW_STATES;
const MOVES: ReviewMove[] = ['approve', 'decline', 'ask', 'answer', 'withdraw', 'roll-back'];
const PARTIES = ['supporter', 'reviewer'] as const;

const request = (over: Partial<ReviewRequest>): ReviewRequest => ({
  state: 'submitted',
  move: 'approve',
  by: 'reviewer',
  actor: 'rita',
  supporter: 'ada',
  reason: 'because',
  approvals: [],
  approvalsNeeded: 1,
  moneyArrived: false,
  ...over,
});

describe('the table', () => {
  // Deliberately written a second time, so that a change of a move has to be made twice.
  const allowed = new Map([
    ['submitted approve reviewer', 'approved'],
    ['submitted decline reviewer', 'declined'],
    ['submitted ask reviewer', 'needs-info'],
    ['submitted withdraw supporter', 'withdrawn'],
    ['needs-info answer supporter', 'submitted'],
    ['needs-info decline reviewer', 'declined'],
    ['needs-info withdraw supporter', 'withdrawn'],
    ['approved roll-back reviewer', 'submitted'],
  ]);
  const every = STATES.flatMap((state) => MOVES.flatMap((move) => PARTIES.map((by) => [state, move, by] as const)));

  it.each(every)('from %s, %s by the %s', (state, move, by) => {
    const outcome = moveReview(request({ state, move, by }));
    expect(outcome.ok ? outcome.state : undefined).toBe(allowed.get(`${state} ${move} ${by}`));
  });

  it('has one line per move', () => {
    expect(REVIEW_TABLE.map(({ move }) => move).toSorted()).toEqual(MOVES.toSorted());
  });
});

describe('refusals', () => {
  it.each([
    ['a decision on a withdrawn pledge', request({ state: 'withdrawn' }), 'not-from-here'],
    ['a second decision', request({ state: 'declined', move: 'decline' }), 'not-from-here'],
    ['a supporter who approves', request({ by: 'supporter' }), 'not-yours'],
    ['a reviewer who withdraws', request({ move: 'withdraw' }), 'not-yours'],
    ['a reviewer who answers', request({ state: 'needs-info', move: 'answer' }), 'not-yours'],
    ['no reason', request({ move: 'decline', reason: null }), 'reason-missing'],
    ['a blank reason', request({ move: 'ask', reason: ' \n ' }), 'reason-missing'],
    ['a decision on the reviewer’s own pledge', request({ actor: 'ada' }), 'own-pledge'],
    ['a decline of the reviewer’s own pledge', request({ actor: 'ada', move: 'decline' }), 'own-pledge'],
    [
      'a roll-back of the reviewer’s own pledge',
      request({ actor: 'ada', state: 'approved', move: 'roll-back' }),
      'own-pledge',
    ],
    ['a long reason', request({ move: 'decline', reason: 'x'.repeat(2_001) }), 'reason-too-long'],
    ['an unreadable reason', request({ move: 'decline', reason: 'a\u0000' }), 'reason-unreadable'],
    [
      'a roll-back of a fellowship, which nobody asked for',
      request({ state: 'approved', move: 'roll-back', isGranted: true }),
      'not-from-here',
    ],
    [
      'a roll-back after money arrived',
      request({ state: 'approved', move: 'roll-back', moneyArrived: true }),
      'money-arrived',
    ],
    [
      'a second approval by the same reviewer',
      request({ approvals: ['rita'], approvalsNeeded: 2 }),
      'already-approved-by-you',
    ],
  ] as const)('%s', (_, asked, code) => {
    expect(moveReview(asked)).toEqual({ ok: false, code });
  });
});

describe('moves', () => {
  it('return the cleaned reason and their event', () => {
    expect(moveReview(request({ move: 'decline', reason: '  No.\r\nSorry.  ' }))).toEqual({
      ok: true,
      state: 'declined',
      event: 'declined',
      reason: 'No.\nSorry.',
      approvals: [],
    });
  });

  it('of the supporter are allowed to the supporter of the pledge', () => {
    const own = { by: 'supporter', actor: 'ada' } as const;
    expect(moveReview(request({ ...own, move: 'withdraw' }))).toMatchObject({ ok: true, event: 'withdrawn' });
    expect(moveReview(request({ ...own, state: 'needs-info', move: 'answer' }))).toMatchObject({ ok: true });
  });

  it('need no reason to approve or to withdraw', () => {
    expect(moveReview(request({ reason: undefined }))).toMatchObject({ ok: true, event: 'approved', reason: null });
    expect(moveReview(request({ move: 'withdraw', by: 'supporter', reason: '' }))).toMatchObject({
      event: 'withdrawn',
    });
  });

  it('stay submitted at the first of two approvals, and are approved at the second', () => {
    const first = moveReview(request({ approvalsNeeded: 2 }));
    expect(first).toMatchObject({ ok: true, state: 'submitted', event: 'approval-given', approvals: ['rita'] });
    const second = moveReview(request({ approvalsNeeded: 2, approvals: ['rita'], actor: 'sam' }));
    expect(second).toMatchObject({ ok: true, state: 'approved', event: 'approved', approvals: ['rita', 'sam'] });
  });

  it.each(['ask', 'decline'] as const)('void earlier approvals with %s', (move) => {
    expect(moveReview(request({ move, approvals: ['sam'], approvalsNeeded: 2 }))).toMatchObject({ approvals: [] });
  });
});

describe('any sequence of moves', () => {
  const anyStep = fc.record({
    move: fc.constantFrom(...MOVES),
    by: fc.constantFrom(...PARTIES),
    actor: fc.constantFrom('rita', 'sam', 'tess'),
    supporter: fc.constantFrom('tess', 'ada'),
    reason: fc.constantFrom(undefined, null, '', '  ', 'a reason', 'x'.repeat(2_001)),
    moneyArrived: fc.boolean(),
  });

  it('follows the table, its reasons, its reviewers, and the money', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), fc.constantFrom<1 | 2>(1, 2), (steps, needed) => {
        let state: ReviewState = 'submitted';
        let approvals: readonly string[] = [];
        for (const step of steps) {
          const outcome = moveReview({ ...step, state, approvals, approvalsNeeded: needed });
          if (!outcome.ok) continue;
          const rule = REVIEW_TABLE.find(({ move }) => move === step.move)!;
          expect(rule.from).toContain(state);
          expect(step.by).toBe(rule.by);
          if (step.by === 'reviewer') expect(step.actor).not.toBe(step.supporter);
          if (rule.reasonNeeded) expect(outcome.reason).toBe('a reason');
          if (step.move === 'roll-back') expect(step.moneyArrived).toBe(false);
          if (outcome.event === 'approval-given') expect(outcome.state).toBe('submitted');
          else expect(outcome.state).toBe(rule.to);
          if (outcome.event === 'approved') expect(new Set(outcome.approvals).size).toBe(needed);
          if (step.move !== 'approve') expect(outcome.approvals).toEqual([]);
          ({ state, approvals } = outcome);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves declined or withdrawn', () => {
    fc.assert(
      fc.property(anyStep, fc.constantFrom<ReviewState>('declined', 'withdrawn'), (step, state) => {
        expect(moveReview({ ...step, state, approvals: [], approvalsNeeded: 1 }).ok).toBe(false);
      }),
    );
  });
});

describe('approvalsNeeded', () => {
  it('requires two only above the limit', () => {
    expect(approvalsNeeded(majorUnits(50_000, 'USD'), exampleTerms)).toBe(1);
    expect(approvalsNeeded(money(5_000_001n, 'USD'), exampleTerms)).toBe(2);
    expectTypeOf(approvalsNeeded).returns.toEqualTypeOf<1 | 2>();
  });
});

describe('acceptedByPolicy', () => {
  it.each([
    ['one-time', 50_000n, 0n, true, true],
    ['one-time', 50_001n, 0n, true, false],
    ['one-time', 40_000n, 10_000n, true, true],
    ['one-time', 40_000n, 10_001n, true, false],
    ['one-time', 100n, 0n, false, false],
    ['membership', 0n, 0n, true, true],
    ['membership', 0n, 90_000n, true, true],
    ['membership', 9_900n, 0n, true, true],
    ['membership', 9_900n, 40_101n, true, false],
    ['membership', 9_900n, 0n, false, false],
    ['membership', 50_001n, 0n, true, false],
    ['sponsorship', 100n, 0n, true, false],
  ] as const)(
    '%s of %s cents after %s, address verified: %s',
    (kind, cents, acceptedLately, emailVerified, accepted) => {
      const supporter = { emailVerified, acceptedLately };
      expect(acceptedByPolicy(kind, money(cents, 'USD'), exampleTerms, supporter)).toBe(accepted);
    },
  );
});

describe('openMoves', () => {
  it('offers exactly the moves that would succeed with a reason', () => {
    const ids = fc.constantFrom('ada', 'rita', 'tom');
    const asked = fc.record({
      state: fc.constantFrom(...STATES),
      by: fc.constantFrom(...PARTIES),
      actor: ids,
      supporter: ids,
      approvals: fc.uniqueArray(ids),
      moneyArrived: fc.boolean(),
    });
    fc.assert(
      fc.property(asked, (each) => {
        const done = MOVES.filter((move) => moveReview(request({ ...each, move })).ok);
        expect(openMoves(each).toSorted()).toEqual(done.toSorted());
      }),
    );
  });

  it('lists the states that wait for a decision', () => {
    expect(WAITING_STATES).toEqual(['submitted', 'needs-info']);
  });
});
