import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { civilDate } from '#domain/civil-date';
import { toOpenInstalment } from '#test/ledger-model';
import { anyDollars, anySchedule } from '#test/example-arbitraries';
import {
  allocatePayment,
  openAmount,
  reverseAllocation,
  type Allocation,
  type InstalmentState,
} from '#domain/payment-allocation';
import { money, type Money } from '#domain/money';
import { toSchedule } from '#domain/schedule';

const anchor = civilDate('2026-01-31');
const schedule = toSchedule({ total: money(1000n, 'USD'), parts: 3, everyMonths: 1, anchor });
const open = schedule.map(toOpenInstalment);
const usd = (cents: bigint) => money(cents, 'USD');

function after(parts: readonly InstalmentState[], moves: Allocation['parts']): InstalmentState[] {
  const bySeq = new Map(moves.map(({ seq, settled }) => [seq, settled]));
  return parts.map((part) => ({ ...part, settled: part.settled + (bySeq.get(part.seq) ?? 0n) }));
}
const settledOf = (allocation: Allocation) => allocation.parts.map(({ seq, settled }) => [seq, settled]);

describe('allocatePayment', () => {
  it.each([
    ['pays part of the oldest', 100n, [[1, 100n]], 0n],
    ['settles one exactly', 334n, [[1, 334n]], 0n],
    [
      'continues with the next',
      400n,
      [
        [1, 334n],
        [2, 66n],
      ],
      0n,
    ],
    [
      'settles all',
      1000n,
      [
        [1, 334n],
        [2, 333n],
        [3, 333n],
      ],
      0n,
    ],
    [
      'records the rest as excess',
      1050n,
      [
        [1, 334n],
        [2, 333n],
        [3, 333n],
      ],
      50n,
    ],
  ] as const)('%s', (_, cents, parts, excess) => {
    const allocation = allocatePayment(open, usd(cents));
    expect([settledOf(allocation), allocation.excess]).toEqual([parts, excess]);
  });

  it('follows the order of the instalments, not of the list', () => {
    expect(allocatePayment(open.toReversed(), usd(400n))).toEqual(allocatePayment(open, usd(400n)));
  });

  it('skips what is settled, ended or released', () => {
    const parts = open.map((part, i) => [{ ...part, settled: 334n }, { ...part, ended: 333n }, part][i] ?? part);
    expect(settledOf(allocatePayment(parts, usd(100n)))).toEqual([[3, 100n]]);
    const closed = open.map((part) => ({ ...part, released: part.amount.amount }));
    expect(allocatePayment(closed, usd(100n))).toEqual({ parts: [], excess: 100n });
  });

  it('records everything as excess if no money was promised', () => {
    expect(allocatePayment([], usd(5n))).toEqual({ parts: [], excess: 5n });
  });

  it('throws for zero and for another currency', () => {
    expect(() => allocatePayment(open, usd(0n))).toThrow(RangeError);
    expect(() => allocatePayment(open, usd(-1n))).toThrow(RangeError);
    expect(() => allocatePayment(open, money(1n, 'EUR') as Money)).toThrow(TypeError);
  });

  it('settles a prefix of the schedule and loses nothing', () => {
    fc.assert(
      fc.property(anySchedule, anyDollars(1n, 6_000_000n), (parts, payment) => {
        const allocation = allocatePayment(parts.map(toOpenInstalment), payment);
        const settled = allocation.parts.reduce((total, move) => total + move.settled, 0n);
        expect(settled + allocation.excess).toBe(payment.amount);
        const states = after(parts.map(toOpenInstalment), allocation.parts);
        const firstOpen = states.findIndex((part) => openAmount(part) > 0n);
        expect(states.slice(firstOpen + 1).every(({ settled: s }) => firstOpen < 0 || s === 0n)).toBe(true);
        if (firstOpen >= 0) expect(allocation.excess).toBe(0n);
      }),
    );
  });
});

describe('reverseAllocation', () => {
  const paid = after(open, allocatePayment(open, usd(700n)).parts);

  it('reopens the instalment settled last first', () => {
    expect(settledOf(reverseAllocation(paid, 0n, usd(100n)))).toEqual([
      [2, -67n],
      [3, -33n],
    ]);
  });

  it('reduces the excess before it reopens an instalment', () => {
    const full = after(open, allocatePayment(open, usd(1000n)).parts);
    expect(reverseAllocation(full, 50n, usd(50n))).toEqual({ parts: [], excess: -50n });
    const more = reverseAllocation(full, 50n, usd(80n));
    expect([settledOf(more), more.excess]).toEqual([[[3, -30n]], -50n]);
  });

  it('throws if more is reversed than arrived, for zero, and for another currency', () => {
    expect(() => reverseAllocation(paid, 0n, usd(701n))).toThrow(RangeError);
    expect(() => reverseAllocation(paid, 0n, usd(0n))).toThrow(RangeError);
    expect(() => reverseAllocation(paid, 0n, money(1n, 'EUR') as Money)).toThrow(TypeError);
  });

  it('undoes the payment that it reverses', () => {
    fc.assert(
      fc.property(anySchedule, anyDollars(1n, 6_000_000n), (parts, payment) => {
        const before = parts.map(toOpenInstalment);
        const there = allocatePayment(before, payment);
        const back = reverseAllocation(after(before, there.parts), there.excess, payment);
        expect(after(after(before, there.parts), back.parts)).toEqual(before);
        expect(there.excess + back.excess).toBe(0n);
      }),
    );
  });

  it('leaves the pledge as if the reversed payment had never arrived, for any payment', () => {
    const payments = fc.array(anyDollars(1n, 2_000_000n), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(anySchedule, payments, fc.nat(), (parts, list, pick) => {
        const mistaken = list[pick % list.length]!;
        const play = (all: readonly Money[]) =>
          all.reduce(
            (at, payment) => {
              const move = allocatePayment(at.parts, payment);
              return { parts: after(at.parts, move.parts), excess: at.excess + move.excess };
            },
            { parts: parts.map(toOpenInstalment), excess: 0n },
          );
        const all = play(list);
        const move = reverseAllocation(all.parts, all.excess, mistaken);
        const corrected = { parts: after(all.parts, move.parts), excess: all.excess + move.excess };
        expect(corrected).toEqual(play(list.toSpliced(pick % list.length, 1)));
      }),
    );
  });
});
