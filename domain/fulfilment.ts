import { addDays, compareDates, type CivilDate } from '#domain/civil-date';
import type { ReviewState } from '#domain/review';
import type { Instalment } from '#domain/schedule';

/** Every value of fulfilment. */
export const FULFILMENTS = [
  'not-yet-due',
  'due',
  'overdue',
  'part-received',
  'fulfilled',
  'ended',
  'released',
] as const;

/** How much of a promise of money is fulfilled. Derived for the current day, never stored. */
export type Fulfilment = (typeof FULFILMENTS)[number];

/** Groups of a person's pledges: in review, with money still expected, and all others. */
export const PLEDGE_GROUPS = ['in-review', 'to-pay', 'nothing-to-pay'] as const;

/** A group of a person's pledges. */
export type PledgeGroup = (typeof PLEDGE_GROUPS)[number];

/** The last due date that is overdue today. An instalment is overdue from the day after its days of grace. */
export function lastDayPastGrace(today: CivilDate, graceDays: number): CivilDate {
  return addDays(today, -graceDays - 1);
}

/** The input of `fulfilment`: the instalments, and the pledge's sums in minor units. */
export type FulfilmentFacts = Readonly<{
  review: ReviewState;
  instalments: readonly Instalment[];
  settled: bigint;
  ended: bigint;
  released: bigint;
  today: CivilDate;
  graceDays: number;
}>;

/** The earliest instalment that the settled amount does not cover: payments always settle the oldest instalment first. */
function oldestOpen(instalments: readonly Instalment[], settled: bigint): Instalment | undefined {
  let covered = settled;
  return instalments
    .toSorted((a, b) => a.seq - b.seq)
    .find((part) => {
      covered -= part.amount.amount;
      return covered < 0n;
    });
}

/**
 * The fulfilment of a pledge on a day. Null if it does not apply: not approved, or no money promised (hours, basic membership). Overdue means more
 * than `graceDays` after the due date of the oldest open instalment.
 */
export function fulfilment(facts: FulfilmentFacts): Fulfilment | null {
  const { review, instalments, settled, ended, released, today, graceDays } = facts;
  if (review !== 'approved' || instalments.length === 0) return null;
  const promised = instalments.reduce((total, part) => total + part.amount.amount, 0n);
  const oldest = oldestOpen(instalments, settled);
  if (oldest === undefined || promised - settled - ended - released <= 0n) {
    if (released > 0n) return 'released';
    return ended > 0n ? 'ended' : 'fulfilled';
  }
  if (compareDates(oldest.due, lastDayPastGrace(today, graceDays)) <= 0) return 'overdue';
  if (compareDates(oldest.due, today) <= 0) return 'due';
  return settled > 0n ? 'part-received' : 'not-yet-due';
}
