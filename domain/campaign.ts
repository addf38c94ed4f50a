import { compareDates, type CivilDate } from '#domain/civil-date';
import type { Currency, Money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';

/** A purpose within a campaign that a gift can be for. */
export type Programme = Readonly<{ slug: string; name: string }>;

/** The rules that a campaign's pledges are validated against. All money is in `currency`; dates are in `timeZone`. */
export type CampaignTerms = Readonly<{
  slug: string;
  name: string;
  currency: Currency;
  goal: Money;
  /** First and last date on which pledges are accepted, both included. */
  firstDay: CivilDate;
  lastDay: CivilDate;
  /** The smallest and largest amount of one pledge, both included. */
  least: Money;
  greatest: Money;
  /**
   * Policy accepts one-time gifts and memberships of a person up to this sum (included) in `policyDays` days: the limit judges a pledge together with what policy
   * has accepted from the same person in the days before it.
   */
  policyLimit: Money;
  policyDays: number;
  /** Above this amount an approval needs two different reviewers. */
  twoReviewersAbove: Money;
  /** The default price of a supporting year, and the minimum of its sliding scale. */
  membershipPrice: Money;
  membershipLeast: Money;
  /** Days after a due date before an open instalment counts as overdue. */
  graceDays: number;
  /** Days from the acceptance of a pledge to its first due date, for gifts and memberships and for sponsorships. */
  daysToPay: number;
  sponsorshipDaysToPay: number;
  presets: readonly Money[];
  /** In the order of the form, which has the first one chosen. */
  programmes: readonly Programme[];
  /** IANA name of the foundation's time zone. */
  timeZone: string;
}>;

/** Why no pledge is accepted: the campaign has not opened yet (`day` is its first day) or has ended (`day` is its last day). */
export type CampaignClosed = Readonly<{ phase: 'before' | 'after'; day: CivilDate }>;

type Days = Pick<CampaignTerms, 'firstDay' | 'lastDay'>;

/** Why the campaign accepts no pledges on this date in its time zone; null if it does. */
export function findClosed({ firstDay, lastDay }: Days, today: CivilDate): CampaignClosed | null {
  if (compareDates(today, firstDay) < 0) return { phase: 'before', day: firstDay };
  return compareDates(today, lastDay) > 0 ? { phase: 'after', day: lastDay } : null;
}

/** Days from the acceptance of a pledge of this kind to its first due date. Source: design, "Due dates". */
export function daysToPayOf(
  kind: PledgeKind,
  { daysToPay, sponsorshipDaysToPay }: Pick<CampaignTerms, 'daysToPay' | 'sponsorshipDaysToPay'>,
): number {
  return kind === 'sponsorship' ? sponsorshipDaysToPay : daysToPay;
}

/** The suggested amount that a form has chosen until the supporter chooses: the second, so that neither end of the scale is suggested. Undefined without any. */
export function defaultPreset(presets: readonly Money[]): Money | undefined {
  return presets[1] ?? presets[0];
}

/** Whether the campaign accepts pledges on this date in its time zone. */
export function isOpen(terms: Days, today: CivilDate): boolean {
  return findClosed(terms, today) === null;
}

/** Ten years. */
const MOST_POLICY_DAYS = 3_650;

/** The first part of a campaign's terms that does not fit together. */
export type TermsFault = 'days' | 'amounts' | 'presets' | 'grace' | 'policy-days';

/** Checks a campaign's terms; returns the first fault, or null. Amounts are minor units of one currency. */
export function findTermsFault(
  terms: Omit<CampaignTerms, 'slug' | 'name' | 'programmes' | 'timeZone'>,
): TermsFault | null {
  const { firstDay, lastDay, goal, least, greatest, policyLimit, policyDays, twoReviewersAbove, presets, graceDays } =
    terms;
  if (compareDates(firstDay, lastDay) > 0) return 'days';
  const isOrdered = least.amount > 0n && least.amount <= greatest.amount && goal.amount > 0n;
  const hasScale = terms.membershipLeast.amount > 0n && terms.membershipLeast.amount <= terms.membershipPrice.amount;
  const isReviewed = policyLimit.amount >= 0n && policyLimit.amount <= twoReviewersAbove.amount;
  if (!isOrdered || !isReviewed || !hasScale) return 'amounts';
  if (presets.some(({ amount }) => amount < least.amount || amount > greatest.amount)) return 'presets';
  if (!Number.isInteger(policyDays) || policyDays < 1 || policyDays > MOST_POLICY_DAYS) return 'policy-days';
  return Number.isInteger(graceDays) && graceDays >= 0 ? null : 'grace';
}
