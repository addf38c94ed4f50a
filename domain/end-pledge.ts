import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import { NO_CHANGE, type LedgerEntry } from '#domain/ledger';
import { openAmount, type InstalmentState } from '#domain/payment-allocation';
import type { PledgeKind } from '#domain/pledge-kind';
import type { Repeat } from '#domain/schedule';

/** What the supporter ends of one instalment, in minor units. `isWhole`: nothing else of it remains. */
export type EndedPart = Readonly<{ seq: number; due: CivilDate; ended: bigint; isWhole: boolean }>;

/** What is still expected of a pledge, in minor units. */
export function openTotal(instalments: readonly InstalmentState[]): bigint {
  return instalments.reduce((total, part) => total + openAmount(part), 0n);
}

/**
 * Whether a supporter can end a part of a pledge. A membership or a level has a price, and a recurring gift goes on or does not, so only all that is open of
 * these can end.
 */
export function endsInParts({ kind, repeat }: Readonly<{ kind: PledgeKind; repeat: Repeat }>): boolean {
  return kind === 'one-time' && repeat === 'once';
}

/**
 * Ends an amount of what is open, the latest instalments first, so that what is settled, open and ended follow each other in time. @throws RangeError
 * unless the amount is positive and at most what is open.
 */
export function endOpenPart(instalments: readonly InstalmentState[], amount: bigint): EndedPart[] {
  if (amount <= 0n || amount > openTotal(instalments)) throw new RangeError(`${amount} cannot be ended`);
  let rest = amount;
  const ended: EndedPart[] = [];
  for (const part of instalments.toSorted((a, b) => b.seq - a.seq)) {
    const open = openAmount(part);
    const take = open < rest ? open : rest;
    rest -= take;
    if (take > 0n)
      ended.unshift({ seq: part.seq, due: part.due, ended: take, isWhole: take === open && part.settled === 0n });
  }
  return ended;
}

/** The supporter ended these parts: one entry for each. */
export function entriesForEnded(parts: readonly EndedPart[]): LedgerEntry[] {
  return parts.map(({ due, ended }) => ({ ...NO_CHANGE, due, ended }));
}

/** How a sponsorship ends early: its new last day, and the first calendar year whose places become free. */
export type EarlyEnd = Readonly<{ until: CivilDate; freeFrom: number }>;

const yearOf = (day: CivilDate) => Number(day.slice(0, 4));

/** The whole term of an accepted sponsorship: its last day, and the calendar years of its places, which count from the year in which it was made. Null for anything else. */
export function toWholeTerm({
  kind,
  termFrom,
  madeOn,
  years,
}: Readonly<{ kind: PledgeKind; termFrom: CivilDate | null; madeOn: CivilDate; years: number | null }>) {
  if (kind !== 'sponsorship' || termFrom === null || years === null) return null;
  const firstYear = yearOf(madeOn);
  return { firstYear, lastYear: firstYear + years - 1, until: addDays(addMonths(termFrom, 12 * years), -1) };
}

/**
 * What becomes of a sponsorship whose rest is ended on a day. If money has arrived, the year of the term that is running goes on to its end, and the places of
 * the later years become free. If none has, it ends that day, with the places of its running year. The calendar years of a sponsorship count from the year
 * in which it was made.
 */
export function toEarlyEnd(
  sponsorship: Readonly<{ termFrom: CivilDate; madeOn: CivilDate; received: bigint }>,
  day: CivilDate,
): EarlyEnd {
  const { termFrom, madeOn, received } = sponsorship;
  let begun = 1;
  while (compareDates(addMonths(termFrom, 12 * begun), day) <= 0) begun += 1;
  if (received === 0n) return { until: day, freeFrom: yearOf(madeOn) + begun - 1 };
  return { until: addDays(addMonths(termFrom, 12 * begun), -1), freeFrom: yearOf(madeOn) + begun };
}
