import type { CivilDate } from '#domain/civil-date';
import { openAmount, type Allocation, type InstalmentState } from '#domain/payment-allocation';
import type { Instalment } from '#domain/schedule';

/** Signed changes: money in minor units of the pledge's currency, the rest in whole numbers. */
export type LedgerAmounts = Readonly<{
  promised: bigint;
  ended: bigint;
  released: bigint;
  settled: bigint;
  excess: bigint;
  /** Hours a month. */
  hours: number;
  pledges: number;
  /** Left 0 by the domain: only the database can say whether a supporter is new to a sum. */
  supporters: number;
  inReview: number;
}>;

/** One row of the append-only ledger: what changed for the part due on `due`, null for what has no due date. */
export type LedgerEntry = LedgerAmounts & Readonly<{ due: CivilDate | null }>;

/** No change, without a due date: what the builders and sums start from. */
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

/** A pledge came in and waits for a decision. */
export function entriesForSubmitted(): LedgerEntry[] {
  return [{ ...NO_CHANGE, inReview: 1 }];
}

/**
 * A pledge was approved: a row for each instalment, or one undated row where no money is promised. The first row also
 * counts the pledge, its hours, and takes it out of review unless policy approved it before it ever was there.
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

/** A pledge was declined or withdrawn: it no longer waits, and it never counted. */
export function entriesForClosedReview(): LedgerEntry[] {
  return [{ ...NO_CHANGE, inReview: -1 }];
}

/**
 * An approval was rolled back: its rows negated, with what had been ended or released of them, and the pledge waits
 * (again). Only while no money has arrived.
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

/**
 * A payment, or (its allocation being negative) a reversal: a row for each instalment it moves, one undated row for
 * excess.
 */
export function entriesForAllocation(allocation: Allocation): LedgerEntry[] {
  const rows = allocation.parts.map(({ due, settled }): LedgerEntry => ({ ...NO_CHANGE, due, settled }));
  return allocation.excess === 0n ? rows : [...rows, { ...NO_CHANGE, excess: allocation.excess }];
}

/** The supporter ended, or the foundation released, all that is still open: a row for each part not yet settled. */
export function entriesForRest(instalments: readonly InstalmentState[], act: 'ended' | 'released'): LedgerEntry[] {
  return instalments
    .filter((part) => openAmount(part) > 0n)
    .map((part): LedgerEntry => ({ ...NO_CHANGE, due: part.due, [act]: openAmount(part) }));
}
