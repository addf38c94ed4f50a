import { addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import { majorUnits, type Currency, type Money } from '#domain/money';

/**
 * The classes of membership. Fellow is granted by staff, for life, and never pledged for. Source: PSF bylaws, section
 * 4.
 */
export type MembershipClass = 'basic' | 'supporting' | 'contributing' | 'fellow';

/** The classes a supporter can ask for. */
export const PLEDGED_CLASSES = ['basic', 'supporting', 'contributing'] as const satisfies readonly MembershipClass[];

/** Where a contributing member gives their hours. */
export const AREAS = [
  'core-development',
  'documentation',
  'packaging',
  'events',
  'education',
  'translation',
  'infrastructure',
] as const;

/** One of `AREAS`. */
export type Area = (typeof AREAS)[number];

/** Volunteer hours a month of a contributing member. Least: PSF bylaws, section 4. Most: a full working month. */
export const CONTRIBUTING_HOURS = { least: 5, greatest: 160 } as const;

/** The usual price of a supporting year, 99 major units. Source: PSF news, December 2022. */
export function supportingPrice(currency: Currency): Money {
  return majorUnits(99, currency);
}

/** The least of the sliding scale for a supporting year, 25 major units. Source: PSF news, December 2022. */
export function supportingLeast(currency: Currency): Money {
  return majorUnits(25, currency);
}

/** Days something holds: `from` is the first, `until` the first day it no longer does (null: for life). */
export type Term = Readonly<{ from: CivilDate; until: CivilDate | null }>;

/** Where a membership stands on a day; derived, never stored. */
export type MembershipStatus = 'pending' | 'new' | 'current' | 'grace' | 'expired';

const NEW_MONTHS = 3;
const GRACE_MONTHS = 1;
const YEAR_MONTHS = 12;

/** Pending until approved and begun; new for 3 months; current to the end; grace for 1 month past it; then expired. */
export function membershipStatus(at: Term & Readonly<{ today: CivilDate; approved: boolean }>): MembershipStatus {
  const { from, until, today, approved } = at;
  if (!approved || compareDates(today, from) < 0) return 'pending';
  if (until !== null && compareDates(today, addMonths(until, GRACE_MONTHS)) >= 0) return 'expired';
  if (until !== null && compareDates(today, until) >= 0) return 'grace';
  return compareDates(today, addMonths(from, NEW_MONTHS)) < 0 ? 'new' : 'current';
}

/**
 * The year a new membership pledge is for. Renewing while current extends from the old end; renewing after it, in
 * grace or later, starts today. `memberUntil` is the old term's `until`, null when there is none.
 */
export function renewalTerm(
  at: Readonly<{ today: CivilDate; memberUntil: CivilDate | null }>,
): Term & { until: CivilDate } {
  const { today, memberUntil } = at;
  const from = memberUntil !== null && compareDates(today, memberUntil) < 0 ? memberUntil : today;
  return { from, until: addMonths(from, YEAR_MONTHS) };
}
