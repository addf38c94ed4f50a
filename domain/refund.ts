import { compareDates } from '#domain/civil-date';
import { entriesForChange } from '#domain/change-instalments';
import { NO_CHANGE, type LedgerEntry } from '#domain/ledger';
import { money, type Money } from '#domain/money';
import { allocatePayment, openAmount, reverseAllocation, type InstalmentState } from '#domain/payment-allocation';

/** What an act with money does to a pledge: its instalments after it (minor units), and the entries that lead there. */
export type MoneyBack = Readonly<{ instalments: readonly InstalmentState[]; entries: readonly LedgerEntry[] }>;

/** The way from some instalments to others, with a change of the excess (minor units). */
export function toMoneyBack(
  before: readonly InstalmentState[],
  after: readonly InstalmentState[],
  excess: bigint,
): MoneyBack {
  const entries = entriesForChange(before, after);
  return { instalments: after, entries: excess === 0n ? entries : [...entries, { ...NO_CHANGE, excess }] };
}

/** Moves what was ended or released to the last instalment that is open, so that it lies after everything that is expected. */
export function closedLast(instalments: readonly InstalmentState[]): readonly InstalmentState[] {
  const parts = instalments.toSorted((a, b) => compareDates(a.due, b.due));
  const last = parts.findLastIndex((part) => openAmount(part) > 0n);
  const before = parts.slice(0, Math.max(last, 0));
  const sum = (pick: (part: InstalmentState) => bigint) => before.reduce((total, part) => total + pick(part), 0n);
  const [ended, released] = [sum((part) => part.ended), sum((part) => part.released)];
  if (ended + released === 0n) return instalments;
  return parts
    .map((part, i): InstalmentState => {
      const { currency, amount } = part.amount;
      if (i > last) return part;
      if (i < last)
        return { ...part, amount: money(amount - part.ended - part.released, currency), ended: 0n, released: 0n };
      const more = money(amount + ended + released, currency);
      return { ...part, amount: more, ended: part.ended + ended, released: part.released + released };
    })
    .filter(({ amount }) => amount.amount > 0n)
    .map((part, i) => ({ ...part, seq: i + 1 }));
}

/**
 * Gives back an amount: first the excess, then what the instalments settled last had received. What that would open again is ended, so that nobody is asked
 * again for it. @throws RangeError unless the amount is positive and at most what arrived; TypeError for another currency.
 */
export function refundAllocation(instalments: readonly InstalmentState[], excess: bigint, refunded: Money): MoneyBack {
  const back = reverseAllocation(instalments, excess, refunded);
  const after = instalments.map((part): InstalmentState => {
    const reopened = -(back.parts.find(({ seq }) => seq === part.seq)?.settled ?? 0n);
    return { ...part, settled: part.settled - reopened, ended: part.ended + reopened };
  });
  return toMoneyBack(instalments, closedLast(after), back.excess);
}

/**
 * Takes a refund back, because the money never left or came back. What the refund had `ended` is expected again, and the money settles the oldest open
 * instalment first, as any payment does. @throws RangeError if less than that is ended.
 */
export function undoRefundAllocation(
  instalments: readonly InstalmentState[],
  returned: Money,
  ended: bigint,
): MoneyBack {
  let rest = ended;
  const reopened = instalments
    .toSorted((a, b) => a.seq - b.seq)
    .map((part): InstalmentState => {
      const take = part.ended < rest ? part.ended : rest;
      rest -= take;
      return { ...part, ended: part.ended - take };
    });
  if (rest > 0n) throw new RangeError('More would be expected again than was ended');
  const { parts, excess } = allocatePayment(reopened, returned);
  const after = reopened.map((part) => {
    const settled = parts.find(({ seq }) => seq === part.seq)?.settled ?? 0n;
    return { ...part, settled: part.settled + settled };
  });
  return toMoneyBack(instalments, after, excess);
}
