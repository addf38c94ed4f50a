import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDollars, anySchedule } from '#test/example-arbitraries';
import { civilDate } from '#domain/civil-date';
import { money } from '#domain/money';
import { allocatePayment, openAmount, type InstalmentState } from '#domain/payment-allocation';
import { refundAllocation, undoRefundAllocation } from '#domain/refund';
import { sumEntries, toOpenInstalment } from '#test/ledger-model';

const usd = (cents: bigint) => money(cents, 'USD');
const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((day) => civilDate(day));
const open = days.map((due, i) => toOpenInstalment({ seq: i + 1, due, amount: usd(100n) }));

function paid(parts: readonly InstalmentState[], cents: bigint) {
  const { parts: moves, excess } = allocatePayment(parts, usd(cents));
  const states = parts.map((part) => ({
    ...part,
    settled: part.settled + (moves.find(({ seq }) => seq === part.seq)?.settled ?? 0n),
  }));
  return { parts: states, excess };
}
const lines = (parts: readonly InstalmentState[]) =>
  parts.map(({ seq, due, amount, settled, ended }) => [seq, due.slice(5, 7), amount.amount, settled, ended].join(' '));

describe('a refund', () => {
  it('takes the excess first and touches no instalment for it', () => {
    const { parts, excess } = paid(open, 450n);
    const back = refundAllocation(parts, excess, usd(50n));
    expect(lines(back.instalments)).toEqual(lines(parts));
    expect(sumEntries(back.entries)).toMatchObject({ settled: 0n, ended: 0n, excess: -50n });
  });

  it('ends what it reopens, the instalment settled last first', () => {
    const { parts, excess } = paid(open, 410n);
    const back = refundAllocation(parts, excess, usd(160n));
    expect(lines(back.instalments)).toEqual(['1 01 100 100 0', '2 02 100 100 0', '3 03 100 50 50', '4 04 100 0 100']);
    expect(sumEntries(back.entries)).toMatchObject({ settled: -150n, ended: 150n, excess: -10n, promised: 0n });
  });

  it('puts what it ends after everything that is still expected, so that nothing that was given back is due', () => {
    const { parts } = paid(open, 200n);
    const back = refundAllocation(parts, 0n, usd(130n));
    expect(lines(back.instalments)).toEqual(['1 01 70 70 0', '2 03 100 0 0', '3 04 230 0 130']);
    expect(back.instalments.map(openAmount)).toEqual([0n, 100n, 100n]);
    expect(sumEntries(back.entries)).toMatchObject({ promised: 0n, settled: -130n, ended: 130n });
  });

  it('is undone: its money settles the oldest open instalment, and what it had ended is expected again', () => {
    const { parts } = paid(open, 200n);
    const refunded = refundAllocation(parts, 0n, usd(130n)).instalments;
    const back = undoRefundAllocation(refunded, usd(130n), 130n);
    expect(lines(back.instalments)).toEqual(['1 01 70 70 0', '2 03 100 100 0', '3 04 230 30 0']);
    expect(sumEntries(back.entries)).toMatchObject({ promised: 0n, settled: 130n, ended: -130n, excess: 0n });
  });

  it('throws if more goes back than arrived, for zero, for another currency, and if it had ended more than is ended', () => {
    const { parts, excess } = paid(open, 150n);
    expect(() => refundAllocation(parts, excess, usd(151n))).toThrow(RangeError);
    expect(() => refundAllocation(parts, excess, usd(0n))).toThrow(RangeError);
    expect(() => refundAllocation(parts, excess, money(1n, 'EUR'))).toThrow(TypeError);
    expect(() => undoRefundAllocation(parts, usd(10n), 1n)).toThrow(RangeError);
  });

  it('never changes what is expected, whatever was paid, and its reversal restores every sum', () => {
    fc.assert(
      fc.property(anySchedule, anyDollars(1n, 6_000_000n), fc.bigInt(1n, 6_000_000n), (schedule, payment, some) => {
        const { parts, excess } = paid(schedule.map(toOpenInstalment), payment.amount);
        const refund = usd(1n + (some % payment.amount));
        const back = refundAllocation(parts, excess, refund);
        const total = (of: readonly InstalmentState[], pick: (part: InstalmentState) => bigint) =>
          of.reduce((all, part) => all + pick(part), 0n);
        const sums = sumEntries(back.entries);
        expect(total(back.instalments, openAmount)).toBe(total(parts, openAmount));
        expect(total(back.instalments, ({ amount }) => amount.amount)).toBe(
          total(parts, ({ amount }) => amount.amount),
        );
        expect(sums.settled + sums.excess).toBe(-refund.amount);
        const isOpen = (part: InstalmentState) => openAmount(part) > 0n;
        expect(
          back.instalments
            .slice(0, Math.max(back.instalments.findLastIndex(isOpen), 0))
            .every(({ ended }) => ended === 0n),
        ).toBe(true);
        const undone = sumEntries(undoRefundAllocation(back.instalments, refund, sums.ended).entries);
        expect([undone.settled + undone.excess, undone.ended]).toEqual([refund.amount, -sums.ended]);
      }),
    );
  });
});
