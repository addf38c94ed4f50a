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

/** The whole term of an accepted sponsorship: its last day, and the calendar years of its places. Null for anything else. */
export function toWholeTerm({
  kind,
  termFrom,
  firstYear,
  years,
}: Readonly<{ kind: PledgeKind; termFrom: CivilDate | null; firstYear: number | null; years: number | null }>) {
  if (kind !== 'sponsorship' || termFrom === null || firstYear === null || years === null) return null;
  return { firstYear, lastYear: firstYear + years - 1, until: addDays(addMonths(termFrom, 12 * years), -1) };
}

/**
 * What becomes of a sponsorship whose rest is ended on a day. If money has arrived, the year of the term that is running goes on to its end, and the places of
 * the later years become free. If none has, it ends that day, with the places of its running year; a renewal whose term has not begun has no day then.
 * `firstYear` is the first calendar year of its places.
 */
export function toEarlyEnd(
  sponsorship: Readonly<{ termFrom: CivilDate; firstYear: number; received: bigint }>,
  day: CivilDate,
): EarlyEnd {
  const { termFrom, firstYear, received } = sponsorship;
  let begun = 1;
  while (compareDates(addMonths(termFrom, 12 * begun), day) <= 0) begun += 1;
  if (received === 0n) {
    const dayBefore = addDays(termFrom, -1);
    return { until: compareDates(day, dayBefore) < 0 ? dayBefore : day, freeFrom: firstYear + begun - 1 };
  }
  return { until: addDays(addMonths(termFrom, 12 * begun), -1), freeFrom: firstYear + begun };
}
