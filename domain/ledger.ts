import type { CivilDate } from '#domain/civil-date';
import { money } from '#domain/money';
import { openAmount, type Allocation, type InstalmentState } from '#domain/payment-allocation';
import type { Instalment } from '#domain/schedule';

/** Signed changes: money in minor units of the pledge's currency, the rest as integers. */
export type LedgerAmounts = Readonly<{
  promised: bigint;
  ended: bigint;
  released: bigint;
  settled: bigint;
  excess: bigint;
  /** Hours per month. */
  hours: number;
  pledges: number;
  /** Always 0 in the domain: only the database knows whether a supporter is new to a sum. */
  supporters: number;
  inReview: number;
}>;

/** One entry of the append-only ledger: the change of the part due on `due`; null for a change without a due date. */
export type LedgerEntry = LedgerAmounts & Readonly<{ due: CivilDate | null }>;

/** An entry without a change or a due date, from which entries and sums are built. */
export const NO_CHANGE: LedgerEntry = {
  due: null,
  promised: 0n,
  ended: 0n,
  released: 0n,
  settled: 0n,
  excess: 0n,
  hours: 0,
  pledges: 0,
  supporters: 0,
  inReview: 0,
};

/** A pledge was submitted and waits for a decision. */
export function entriesForSubmitted(): LedgerEntry[] {
  return [{ ...NO_CHANGE, inReview: 1 }];
}

/**
 * A pledge was approved: one entry per instalment, or one entry without a due date if no money is promised. The first entry also counts the pledge
 * and its hours, and takes it out of review, unless policy approved it without a review.
 */
export function entriesForApproved(
  pledge: Readonly<{ instalments: readonly Instalment[]; hoursPerMonth: number | null; byPolicy: boolean }>,
): LedgerEntry[] {
  const [first = NO_CHANGE, ...others] = pledge.instalments.map(({ due, amount }): LedgerEntry => ({
    ...NO_CHANGE,
    due,
    promised: amount.amount,
  }));
  return [{ ...first, pledges: 1, hours: pledge.hoursPerMonth ?? 0, inReview: pledge.byPolicy ? 0 : -1 }, ...others];
}

/** A pledge was declined or withdrawn: it no longer waits, and it was never counted. */
export function entriesForClosedReview(): LedgerEntry[] {
  return [{ ...NO_CHANGE, inReview: -1 }];
}

/**
 * An approval was rolled back: its entries negated, including what was ended or released of them, and the pledge waits (again). Possible only while
 * no money has arrived.
 */
export function entriesForRolledBack(
  pledge: Readonly<{
    instalments: readonly (Instalment & Readonly<{ ended?: bigint; released?: bigint }>)[];
    hoursPerMonth: number | null;
  }>,
): LedgerEntry[] {
  const [first = NO_CHANGE, ...others] = pledge.instalments.map(
    ({ due, amount, ended = 0n, released = 0n }): LedgerEntry => ({
      ...NO_CHANGE,
      due,
      promised: -amount.amount,
      ended: -ended,
      released: -released,
    }),
  );
  return [{ ...first, pledges: -1, hours: 0 - (pledge.hoursPerMonth ?? 0), inReview: 1 }, ...others];
}

/** A payment, or a reversal (its allocation is negative): one entry per instalment that changes, and one entry without a due date for excess. */
export function entriesForAllocation(allocation: Allocation): LedgerEntry[] {
  const rows = allocation.parts.map(({ due, settled }): LedgerEntry => ({ ...NO_CHANGE, due, settled }));
  return allocation.excess === 0n ? rows : [...rows, { ...NO_CHANGE, excess: allocation.excess }];
}

/** The instalments of a pledge after these entries, each of which changes one of them; without those of which nothing is promised any more. */
export function applyEntries(
  instalments: readonly InstalmentState[],
  entries: readonly LedgerEntry[],
): InstalmentState[] {
  const add = (part: InstalmentState, entry: LedgerEntry): InstalmentState => ({
    ...part,
    amount: money(part.amount.amount + entry.promised, part.amount.currency),
    settled: part.settled + entry.settled,
    ended: part.ended + entry.ended,
    released: part.released + entry.released,
  });
  return instalments
    .map((part) => entries.filter(({ due }) => due === part.due).reduce(add, part))
    .filter(({ amount }) => amount.amount > 0n);
}

/** The foundation released everything that is still open: one entry per instalment that is not settled. */
export function entriesForReleased(instalments: readonly InstalmentState[]): LedgerEntry[] {
  return instalments
    .filter((part) => openAmount(part) > 0n)
    .map((part): LedgerEntry => ({ ...NO_CHANGE, due: part.due, released: openAmount(part) }));
}

/** A pledge without payments goes to another programme: the entries that take it out of the one, and those that put it into the other. */
export function entriesForProgramme(
  instalments: readonly InstalmentState[],
): Readonly<{ leave: LedgerEntry[]; join: LedgerEntry[] }> {
  const rolledBack = entriesForRolledBack({ instalments, hoursPerMonth: null });
  return {
    leave: rolledBack.map((entry) => ({ ...entry, inReview: 0 })),
    join: instalments.map(({ due, amount, ended, released }, i): LedgerEntry => ({
      ...NO_CHANGE,
      due,
      promised: amount.amount,
      ended,
      released,
      pledges: i === 0 ? 1 : 0,
    })),
  };
}
