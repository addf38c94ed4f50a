import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { civilDate } from '#domain/civil-date';
import { anyDollars, anySchedule } from '#test/example-arbitraries';
import { conserves, sumEntries, toBalance } from '#test/ledger-model';
import { allocatePayment, openAmount, reverseAllocation, type InstalmentState } from '#domain/payment-allocation';
import {
  applyEntries,
  entriesForAllocation,
  entriesForApproved,
  entriesForClosedReview,
  entriesForReleased,
  entriesForRolledBack,
  entriesForSubmitted,
  NO_CHANGE,
  type LedgerEntry,
} from '#domain/ledger';
import { endOpenPart, entriesForEnded, openTotal } from '#domain/end-pledge';
import { money, sum } from '#domain/money';
import { refundAllocation } from '#domain/refund';
import { toSchedule, type Instalment } from '#domain/schedule';

const anchor = civilDate('2026-01-31');
const instalments = toSchedule({ total: money(1000n, 'USD'), parts: 3, everyMonths: 1, anchor });

/** The state of the instalments, computed from the ledger entries only. */
function replay(schedule: readonly Instalment[], entries: readonly LedgerEntry[]): InstalmentState[] {
  return schedule.map((part) => {
    const { settled, ended, released } = sumEntries(entries.filter(({ due }) => due === part.due));
    return { ...part, settled, ended, released };
  });
}

/** The entries that end or release all that is open. */
function entriesFor(act: 'ended' | 'released', states: Parameters<typeof entriesForReleased>[0]) {
  if (act === 'released' || openTotal(states) === 0n) return entriesForReleased(states);
  return entriesForEnded(endOpenPart(states, openTotal(states)));
}

describe('the builders of entries', () => {
  it('count a submitted pledge as in review, without money', () => {
    expect(entriesForSubmitted()).toEqual([{ ...NO_CHANGE, inReview: 1 }]);
  });

  it('promise each instalment and count the pledge once', () => {
    expect(entriesForApproved({ instalments, hoursPerMonth: null, byPolicy: false })).toEqual([
      { ...NO_CHANGE, due: '2026-01-31', promised: 334n, pledges: 1, inReview: -1 },
      { ...NO_CHANGE, due: '2026-02-28', promised: 333n },
      { ...NO_CHANGE, due: '2026-03-31', promised: 333n },
    ]);
  });

  it('leave the review count unchanged for a pledge approved by policy', () => {
    const sums = sumEntries(entriesForApproved({ instalments, hoursPerMonth: null, byPolicy: true }));
    expect(sums).toMatchObject({ promised: 1000n, pledges: 1, inReview: 0 });
  });

  it('count hours in an entry without a due date if no money is promised', () => {
    expect(entriesForApproved({ instalments: [], hoursPerMonth: 8, byPolicy: true })).toEqual([
      { ...NO_CHANGE, pledges: 1, hours: 8 },
    ]);
  });

  it.each([
    ['money', instalments, null],
    ['hours', [], 12],
    ['nothing', [], null],
  ])('reverse a complete approval of %s when it is rolled back', (_, parts, hoursPerMonth) => {
    const submitted = entriesForSubmitted();
    const approved = entriesForApproved({ instalments: parts, hoursPerMonth, byPolicy: false });
    const back = entriesForRolledBack({ instalments: parts, hoursPerMonth });
    expect(sumEntries([...submitted, ...approved, ...back])).toEqual(sumEntries(submitted));
    expect(back.map(({ due }) => due)).toEqual(approved.map(({ due }) => due));
  });

  it('put a pledge approved by policy into review when it is rolled back', () => {
    const approved = entriesForApproved({ instalments, hoursPerMonth: null, byPolicy: true });
    const sums = sumEntries([...approved, ...entriesForRolledBack({ instalments, hoursPerMonth: null })]);
    expect(sums).toEqual({ ...sumEntries([]), inReview: 1 });
  });

  it.each(['ended', 'released'] as const)('reverse what was %s together with the approval', (act) => {
    const approved = entriesForApproved({ instalments, hoursPerMonth: null, byPolicy: true });
    const closed = [...approved, ...entriesFor(act, replay(instalments, approved))];
    const back = entriesForRolledBack({ instalments: replay(instalments, closed), hoursPerMonth: null });
    expect(sumEntries([...closed, ...back])).toEqual({ ...sumEntries([]), inReview: 1 });
  });

  it('leave nothing of a declined or withdrawn pledge', () => {
    expect(sumEntries([...entriesForSubmitted(), ...entriesForClosedReview()])).toEqual(sumEntries([]));
  });

  it('write excess separately from the instalments, and no entry without excess', () => {
    const states = replay(instalments, []);
    expect(entriesForAllocation(allocatePayment(states, money(1001n, 'USD'))).at(-1)).toEqual({
      ...NO_CHANGE,
      excess: 1n,
    });
    expect(entriesForAllocation(allocatePayment(states, money(5n, 'USD')))).toEqual([
      { ...NO_CHANGE, due: '2026-01-31', settled: 5n },
    ]);
  });

  it('end or release exactly what is open', () => {
    const paid = entriesForAllocation(allocatePayment(replay(instalments, []), money(400n, 'USD')));
    const ended = entriesFor('ended', replay(instalments, paid));
    expect(ended.map(({ due, ended: cents }) => [due, cents])).toEqual([
      ['2026-02-28', 267n],
      ['2026-03-31', 333n],
    ]);
    expect(entriesForReleased(replay(instalments, [...paid, ...ended]))).toEqual([]);
  });
});

describe('conserves', () => {
  const right = { promised: 100n, ended: 10n, released: 20n, settled: 70n, excess: 5n };

  it('is true for a pledge with excess after the rest was ended', () => {
    expect(conserves(right, 'pledge')).toBe(true);
    expect(toBalance(right)).toEqual({ received: 75n, expected: 0n });
  });

  it.each([
    ['more settled than promised', { settled: 71n }],
    ['a negative settled amount', { settled: -1n }],
    ['a negative excess', { excess: -1n }],
    ['a negative ended amount', { ended: -1n, settled: 81n }],
    ['more released than promised', { released: 200n }],
  ])('is false for %s', (_, wrong) => {
    expect(conserves({ ...right, ...wrong })).toBe(false);
  });

  it('is false for one pledge, but not for many, with excess while money is still expected', () => {
    expect(conserves({ ...right, settled: 60n }, 'pledge')).toBe(false);
    expect(conserves({ ...right, settled: 60n }, 'many')).toBe(true);
  });
});

type Act = { kind: 'pay' | 'reverse' | 'end' | 'release'; cents: bigint };
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('pay', 'pay', 'pay', 'reverse', 'reverse', 'end', 'release'),
  cents: anyDollars(1n, 2_000_000n).map(({ amount }) => amount),
});

/** Applies one action to a pledge; a reversal reverses an earlier payment, each only once. */
function act(schedule: readonly Instalment[], entries: readonly LedgerEntry[], paid: bigint[], { kind, cents }: Act) {
  const states = replay(schedule, entries);
  if (kind === 'end') return entriesFor('ended', states);
  if (kind === 'release') return entriesFor('released', states);
  if (kind === 'pay') {
    paid.push(cents);
    return entriesForAllocation(allocatePayment(states, money(cents, 'USD')));
  }
  const [back] = paid.splice(Number(cents % BigInt(paid.length || 1)), 1);
  if (back === undefined) return [];
  return entriesForAllocation(reverseAllocation(states, sumEntries(entries).excess, money(back, 'USD')));
}

function live(schedule: readonly Instalment[], acts: readonly Act[]) {
  const entries: LedgerEntry[] = [
    ...entriesForSubmitted(),
    ...entriesForApproved({ instalments: schedule, hoursPerMonth: null, byPolicy: false }),
  ];
  const paid: bigint[] = [];
  for (const each of acts) {
    entries.push(...act(schedule, entries, paid, each));
    expect(conserves(sumEntries(entries), 'pledge')).toBe(true);
  }
  return { entries, received: paid.reduce((total, cents) => total + cents, 0n) };
}

describe('any sequence of actions on a pledge', () => {
  const acts = fc.array(anyAct, { maxLength: 15 });

  it('conserves money at every moment', () => {
    fc.assert(
      fc.property(anySchedule, acts, (schedule, happened) => {
        const { entries, received } = live(schedule, happened);
        const { promised, ended, released, settled, excess } = sumEntries(entries);
        const promise = sum(
          schedule.map(({ amount }) => amount),
          'USD',
        ).amount;
        const open = replay(schedule, entries).reduce((total, part) => total + openAmount(part), 0n);
        const keepable = promised - ended - released;
        expect(promised).toBe(promise);
        expect(settled).toBe(received < keepable ? received : keepable);
        expect(excess).toBe(received - settled);
        expect(promised).toBe((received < keepable ? received : keepable) + ended + released + open);
      }),
      { numRuns: 300 },
    );
  });

  it('conserves it in every instalment', () => {
    fc.assert(
      fc.property(anySchedule, acts, (schedule, happened) => {
        for (const part of replay(schedule, live(schedule, happened).entries)) {
          expect(openAmount(part)).toBeGreaterThanOrEqual(0n);
          expect(part.settled >= 0n && part.ended >= 0n && part.released >= 0n).toBe(true);
        }
      }),
    );
  });

  it('conserves it in the sum of many pledges', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anySchedule, acts), { maxLength: 6 }), (lives) => {
        const played = lives.map(([schedule, happened]) => live(schedule, happened));
        const all = sumEntries(played.flatMap(({ entries }) => entries));
        expect(conserves(all, 'many')).toBe(true);
        expect(toBalance(all).received).toBe(played.reduce((total, { received }) => total + received, 0n));
        expect(all).toMatchObject({ pledges: lives.length, inReview: 0, supporters: 0 });
      }),
      { numRuns: 50 },
    );
  });
});

describe('instalments after entries', () => {
  const open = instalments.map((part) => ({ ...part, settled: 0n, ended: 0n, released: 0n }));
  const paid = applyEntries(open, entriesForAllocation(allocatePayment(open, money(500n, 'USD'))));

  it('are settled by a payment, the oldest first', () => {
    expect(paid.map(openAmount)).toEqual([0n, 167n, 333n]);
    expect(applyEntries(paid, entriesForReleased(paid)).map(openAmount)).toEqual([0n, 0n, 0n]);
  });

  it('are those that a refund leaves, without one of which nothing is promised any more', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1_000n), fc.bigInt(1n, 1_000n), (arrived, most) => {
        const before = applyEntries(open, entriesForAllocation(allocatePayment(open, money(arrived, 'USD'))));
        const back = most < arrived ? most : arrived;
        const { instalments: after, entries } = refundAllocation(before, 0n, money(back, 'USD'));
        const withoutSeq = (parts: readonly InstalmentState[]) => parts.map((part) => ({ ...part, seq: 0 }));
        expect(withoutSeq(applyEntries(before, entries))).toEqual(withoutSeq(after));
      }),
    );
  });
});
