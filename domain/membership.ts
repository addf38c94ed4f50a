import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';

/** The classes of membership. Staff grant Fellow for life; nobody can pledge it. Source: PSF bylaws, section 4. */
export type MembershipClass = 'basic' | 'supporting' | 'contributing' | 'fellow';

/** The classes that a supporter can choose. */
export const PLEDGED_CLASSES = ['basic', 'supporting', 'contributing'] as const satisfies readonly MembershipClass[];

/** Volunteer hours per month of a contributing member. Minimum: PSF bylaws, section 4. Maximum: a full working month. */
export const CONTRIBUTING_HOURS = { least: 5, greatest: 160 } as const;

/** A period with both days included: `until` is the day before the anniversary (null: for life). */
export type Term = Readonly<{ from: CivilDate; until: CivilDate | null }>;

/** A person's membership status on a day; derived, never stored. */
export type MembershipStatus = 'pending' | 'new' | 'current' | 'grace' | 'expired';

/** Days after which an unpaid membership is released. Source: design, "The three kinds of pledge". */
export const UNPAID_DAYS = 60;

const NEW_MONTHS = 3;
const GRACE_MONTHS = 1;

/** The first day after a term and its month of grace; null for a term for life. */
function endOfGrace({ until }: Term): CivilDate | null {
  return until && addMonths(addDays(until, 1), GRACE_MONTHS);
}

/**
 * The status of a person with these terms: pending until the first term starts; new for 3 months from the start of the first term, so a renewal is
 * not new again; current during a term; in grace for 1 month after the last term; then expired. Source: design, "The three kinds of pledge".
 */
export function membershipStatus(terms: readonly Term[], today: CivilDate): MembershipStatus {
  const begun = terms.filter(({ from }) => compareDates(from, today) <= 0);
  const [first] = begun.map(({ from }) => from).toSorted(compareDates);
  if (first === undefined) return 'pending';
  if (begun.some(({ until }) => until === null || compareDates(today, until) <= 0))
    return compareDates(today, addMonths(first, NEW_MONTHS)) < 0 ? 'new' : 'current';
  return begun.some((term) => compareDates(today, endOfGrace(term) ?? today) < 0) ? 'grace' : 'expired';
}

/** The last day of the month of grace after a term; null for a term for life. */
export function lastDayOfGrace(term: Term): CivilDate | null {
  const end = endOfGrace(term);
  return end && addDays(end, -1);
}

/** Whether a member has a vote: all but basic members, while their year runs. Source: design, "The three kinds of pledge". */
export function hasVote(membershipClass: MembershipClass, status: MembershipStatus): boolean {
  return membershipClass !== 'basic' && (status === 'new' || status === 'current');
}

/** Until when a person with these terms is a member already: the last day, null for life. Undefined if no term lasts until today. */
export function memberUntil(terms: readonly Term[], today: CivilDate): CivilDate | null | undefined {
  if (terms.some(({ until }) => until === null)) return null;
  const last = terms
    .flatMap(({ until }) => until ?? [])
    .toSorted(compareDates)
    .at(-1);
  return last !== undefined && compareDates(today, last) <= 0 ? last : undefined;
}
