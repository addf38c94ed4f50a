import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInstalments, entriesForChange, isSameSplit, splitsOf } from '#domain/change-instalments';
import { civilDate, type CivilDate } from '#domain/civil-date';
import { endOpenPart, entriesForEnded, openTotal, toEarlyEnd } from '#domain/end-pledge';
import { fulfilment } from '#domain/fulfilment';
import { entriesForAllocation, entriesForReleased, type LedgerEntry } from '#domain/ledger';
import { money } from '#domain/money';
import { allocatePayment, openAmount, reverseAllocation, type InstalmentState } from '#domain/payment-allocation';
import { ONE_TIME_PLANS, toSchedule } from '#domain/schedule';
import { conserves, toOpenInstalment } from '#test/ledger-model';

const ANCHOR = civilDate('2026-01-31');
const TODAY = civilDate('2026-03-15');

function inParts(cents: bigint, parts: 1 | 2 | 4 | 12): InstalmentState[] {
  return toSchedule({ total: money(cents, 'USD'), ...ONE_TIME_PLANS[parts], anchor: ANCHOR }).map(toOpenInstalment);
}

const lines = (parts: readonly InstalmentState[]) =>
  parts.map(({ due, amount, settled }) => [due, amount.amount, settled]);
const settle = (parts: readonly InstalmentState[], cents: bigint) =>
  apply(parts, entriesForAllocation(allocatePayment(parts, money(cents, 'USD'))));

/** The instalments after some entries that do not change their dates. */
function apply(parts: readonly InstalmentState[], entries: readonly LedgerEntry[]): InstalmentState[] {
  return parts.map((part) =>
    entries
      .filter(({ due }) => due === part.due)
      .reduce(
        (state, { settled, ended, released }) => ({
          ...state,
          settled: state.settled + settled,
          ended: state.ended + ended,
          released: state.released + released,
        }),
        part,
      ),
  );
}

describe('an end', () => {
  it('takes the latest instalments first, and of the next one a part', () => {
    const four = settle(inParts(10_000n, 4), 1_000n);
    expect(endOpenPart(four, 6_000n)).toEqual([
      { seq: 2, due: '2026-04-30', ended: 1_000n, isWhole: false },
      { seq: 3, due: '2026-07-31', ended: 2_500n, isWhole: true },
      { seq: 4, due: '2026-10-31', ended: 2_500n, isWhole: true },
    ]);
    expect(endOpenPart(four, 9_000n).map(({ isWhole }) => isWhole)).toEqual([false, true, true, true]);
  });

  it('is of more than nothing, and of no more than is open', () => {
    const two = settle(inParts(1_000n, 2), 400n);
    for (const amount of [0n, -1n, 601n]) expect(() => endOpenPart(two, amount)).toThrow(RangeError);
    expect(openTotal(apply(two, entriesForEnded(endOpenPart(two, 600n))))).toBe(0n);
  });
});

describe('the early end of a sponsorship', () => {
  const from = { termFrom: civilDate('2026-11-26'), firstYear: 2026 };
  const end = (received: bigint, day: string) => toEarlyEnd({ ...from, received }, civilDate(day));

  it('lets the running year of the term go on if money has arrived', () => {
    expect(end(1n, '2026-11-26')).toEqual({ until: '2027-11-25', freeFrom: 2027 });
    expect(end(1n, '2027-11-25')).toEqual({ until: '2027-11-25', freeFrom: 2027 });
    expect(end(1n, '2027-11-26')).toEqual({ until: '2028-11-25', freeFrom: 2028 });
  });

  it('is at once if none has', () => {
    expect(end(0n, '2026-12-24')).toEqual({ until: '2026-12-24', freeFrom: 2026 });
    expect(end(0n, '2027-12-24')).toEqual({ until: '2027-12-24', freeFrom: 2027 });
  });

  it('leaves no day of a renewal whose term has not begun', () => {
    expect(end(0n, '2026-11-01')).toEqual({ until: '2026-11-25', freeFrom: 2026 });
    expect(end(0n, '2026-11-25')).toEqual({ until: '2026-11-25', freeFrom: 2026 });
    expect(end(1n, '2026-11-01')).toEqual({ until: '2027-11-25', freeFrom: 2027 });
  });
});

describe('another split of what is open', () => {
  it('counts its dates from the first due date, and gives the remainder to the earliest', () => {
    const one = changeInstalments(inParts(10_003n, 1), 4);
    expect(one && lines(one)).toEqual([
      ['2026-01-31', 2_501n, 0n],
      ['2026-04-30', 2_501n, 0n],
      ['2026-07-31', 2_501n, 0n],
      ['2026-10-31', 2_500n, 0n],
    ]);
  });

  it('keeps what is settled on its dates, and a clamped date does not move the later ones', () => {
    const paid = settle(inParts(12_000n, 12), 1_200n);
    const two = changeInstalments(paid, 2);
    expect(two && lines(two)).toEqual([
      ['2026-01-31', 1_000n, 1_000n],
      ['2026-02-28', 5_600n, 200n],
      ['2026-03-31', 5_400n, 0n],
    ]);
  });

  it('puts what was ended after what is open', () => {
    const four = inParts(10_000n, 4);
    const ended = apply(four, entriesForEnded(endOpenPart(four, 4_000n)));
    const changed = changeInstalments(ended, 2) ?? [];
    expect(changed.map(({ due, amount, ended: gone }) => [due, amount.amount, gone])).toEqual([
      ['2026-01-31', 3_000n, 0n],
      ['2026-02-28', 7_000n, 4_000n],
    ]);
    expect(entriesForChange(ended, changed).reduce((sum, entry) => sum + entry.ended, 0n)).toBe(0n);
  });

  it('keeps the first due date also where that is not counted from the first instalment that is left', () => {
    // A refund took the instalment of 31 January away; that of 28 February is paid.
    const [, second, ...others] = inParts(1_200n, 12);
    if (!second) throw new Error('no second instalment');
    const left = [{ ...second, settled: second.amount.amount }, ...others];
    const open = (changeInstalments(left, 4) ?? []).filter((part) => openAmount(part) > 0n);
    expect(open.map(({ due }) => due)).toEqual(['2026-03-31', '2026-06-28', '2026-09-28', '2026-12-28']);
  });

  it('needs something open, and a unit for each part', () => {
    expect(changeInstalments(settle(inParts(500n, 2), 500n), 4)).toBeNull();
    expect(splitsOf(inParts(3n, 1))).toEqual([1, 2]);
    expect(isSameSplit(inParts(500n, 2), changeInstalments(inParts(500n, 2), 2) ?? [])).toBe(true);
  });
});

type Act = Readonly<{ kind: 'pay' | 'reverse' | 'end' | 'end-rest' | 'release' | 'split'; cents: bigint }>;
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    'pay',
    'pay',
    'pay',
    'reverse',
    'reverse',
    'end',
    'end',
    'end-rest',
    'release',
    'split',
    'split',
  ),
  cents: fc.bigInt({ min: 1n, max: 20_000n }),
});

type State = Readonly<{ parts: readonly InstalmentState[]; excess: bigint; paid: readonly bigint[] }>;

function play({ parts, excess, paid }: State, { kind, cents }: Act): State {
  const open = openTotal(parts);
  const same = { parts, excess, paid };
  if (kind === 'pay') {
    const allocation = allocatePayment(parts, money(cents, 'USD'));
    return {
      parts: apply(parts, entriesForAllocation(allocation)),
      excess: excess + allocation.excess,
      paid: [...paid, cents],
    };
  }
  if (kind === 'reverse') {
    const which = Number(cents % BigInt(paid.length || 1));
    const back = paid[which];
    if (back === undefined) return same;
    const allocation = reverseAllocation(parts, excess, money(back, 'USD'));
    const left = paid.filter((_, i) => i !== which);
    return { parts: apply(parts, entriesForAllocation(allocation)), excess: excess + allocation.excess, paid: left };
  }
  if (kind === 'release') return { ...same, parts: apply(parts, entriesForReleased(parts)) };
  if (open === 0n) return same;
  if (kind === 'split') {
    const splits = splitsOf(parts);
    return { ...same, parts: changeInstalments(parts, splits[Number(cents) % splits.length] ?? 1) ?? parts };
  }
  const amount = kind === 'end-rest' ? open : (cents % open) + 1n;
  return { ...same, parts: apply(parts, entriesForEnded(endOpenPart(parts, amount))) };
}

describe('any history of payments, reversals, ends, releases and splits', () => {
  const histories = fc.tuple(
    fc.bigInt({ min: 12n, max: 40_000n }),
    fc.constantFrom<(1 | 2 | 4 | 12)[]>(1, 2, 4, 12),
    fc.array(anyAct, { maxLength: 25 }),
  );

  it('conserves money, and keeps settled, open and ended in this order', () => {
    fc.assert(
      fc.property(histories, ([cents, many, acts]) => {
        let state: State = { parts: inParts(cents, many), excess: 0n, paid: [] };
        for (const each of acts) {
          state = play(state, each);
          const total = (pick: (part: InstalmentState) => bigint) =>
            state.parts.reduce((sum, part) => sum + pick(part), 0n);
          const [settled, ended, released] = [total((p) => p.settled), total((p) => p.ended), total((p) => p.released)];
          const sums = { promised: cents, ended, released, settled, excess: state.excess };
          expect(total((part) => part.amount.amount)).toBe(cents);
          expect(conserves(sums, 'pledge')).toBe(true);
          const isOpen = state.parts.map((part) => openAmount(part) > 0n);
          const [first, last] = [isOpen.indexOf(true), isOpen.lastIndexOf(true)];
          if (first < 0) continue;
          expect(state.parts.slice(first + 1).every((part) => part.settled === 0n)).toBe(true);
          expect(state.parts.slice(0, last).every((part) => part.ended + part.released === 0n)).toBe(true);
          const due = state.parts.find((part) => openAmount(part) > 0n)?.due as CivilDate;
          const facts = {
            review: 'approved',
            instalments: state.parts,
            settled,
            ended,
            released,
            today: TODAY,
          } as const;
          const isLate = due < '2026-03-15';
          expect(fulfilment({ ...facts, graceDays: 0 }) === 'overdue').toBe(isLate);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has the entries of a change that the ledger needs: their sums are zero, and they lead to the new instalments', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom<(1 | 2 | 4)[]>(1, 2, 4), ([cents, many, acts], parts) => {
        let state: State = { parts: inParts(cents, many), excess: 0n, paid: [] };
        for (const each of acts) state = play(state, each);
        if (!splitsOf(state.parts).includes(parts)) return;
        const after = changeInstalments(state.parts, parts) ?? [];
        const entries = entriesForChange(state.parts, after);
        for (const key of ['promised', 'ended', 'released'] as const)
          expect(entries.reduce((sum, entry) => sum + entry[key], 0n)).toBe(0n);
        const none = { amount: money(0n, 'USD'), ended: 0n, released: 0n };
        for (const { due, promised, ended, released } of entries) {
          const was = state.parts.find((part) => part.due === due) ?? none;
          const is = after.find((part) => part.due === due) ?? none;
          expect([is.amount.amount, is.ended, is.released]).toEqual([
            was.amount.amount + promised,
            was.ended + ended,
            was.released + released,
          ]);
        }
      }),
    );
  });
});
