import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';

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

/** Days something holds, both included: `until` is the day before the anniversary (null: for life). */
export type Term = Readonly<{ from: CivilDate; until: CivilDate | null }>;

/** Where a person's membership stands on a day; derived, never stored. */
export type MembershipStatus = 'pending' | 'new' | 'current' | 'grace' | 'expired';

/** Days after which a membership that has not been paid is released. Source: design, "The three kinds of pledge". */
export const UNPAID_DAYS = 60;

const NEW_MONTHS = 3;
const GRACE_MONTHS = 1;

/** The first day after a term and its month of grace; null where it is for life. */
function endOfGrace({ until }: Term): CivilDate | null {
  return until && addMonths(addDays(until, 1), GRACE_MONTHS);
}

/**
 * Where a person with these terms stands. Pending until the first begins; new for 3 months from the first of all, so a renewal makes nobody
 * new again; current while one runs; in grace for 1 month past the last one's end; then expired. Source: design, "The three kinds of pledge".
 */
export function membershipStatus(terms: readonly Term[], today: CivilDate): MembershipStatus {
  const begun = terms.filter(({ from }) => compareDates(from, today) <= 0);
  const [first] = begun.map(({ from }) => from).toSorted(compareDates);
  if (first === undefined) return 'pending';
  if (begun.some(({ until }) => until === null || compareDates(today, until) <= 0))
    return compareDates(today, addMonths(first, NEW_MONTHS)) < 0 ? 'new' : 'current';
  return begun.some((term) => compareDates(today, endOfGrace(term) ?? today) < 0) ? 'grace' : 'expired';
}
