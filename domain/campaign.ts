import { compareDates, type CivilDate } from '#domain/civil-date';
import type { Currency, Money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';

/** What a pledge may be for within a campaign. */
export type Programme = Readonly<{ slug: string; name: string }>;

/** The rules of a campaign that a pledge is held against. All money is in `currency`; days are in `timeZone`. */
export type CampaignTerms = Readonly<{
  slug: string;
  name: string;
  currency: Currency;
  goal: Money;
  /** First and last civil day on which pledges are taken, both included. */
  firstDay: CivilDate;
  lastDay: CivilDate;
  /** What one pledge may come to, both included. */
  least: Money;
  greatest: Money;
  /** Up to here, included, a one-time gift or membership is accepted by policy. */
  policyLimit: Money;
  /** Above here an approval needs two different reviewers. */
  twoReviewersAbove: Money;
  /** The usual price of a supporting year, and the least of its sliding scale. */
  membershipPrice: Money;
  membershipLeast: Money;
  /** Days after a due date before an open instalment counts as overdue. */
  graceDays: number;
  /** Days from the acceptance of a pledge to its first due date; of a sponsorship. */
  daysToPay: number;
  sponsorshipDaysToPay: number;
  presets: readonly Money[];
  programmes: readonly Programme[];
  /** IANA name of the foundation's time zone. */
  timeZone: string;
}>;

/** Why no pledge is taken: the day the campaign opens, or the last day it was open. */
export type CampaignClosed = Readonly<{ phase: 'before' | 'after'; day: CivilDate }>;

type Days = Pick<CampaignTerms, 'firstDay' | 'lastDay'>;

/** Why the campaign takes no pledges on that day of its own time zone; null where it does. */
export function findClosed({ firstDay, lastDay }: Days, today: CivilDate): CampaignClosed | null {
  if (compareDates(today, firstDay) < 0) return { phase: 'before', day: firstDay };
  return compareDates(today, lastDay) > 0 ? { phase: 'after', day: lastDay } : null;
}

/** Days from the acceptance of a pledge of that kind to its first due date. Source: design, "Due dates". */
export function daysToPayOf(
  kind: PledgeKind,
  { daysToPay, sponsorshipDaysToPay }: Pick<CampaignTerms, 'daysToPay' | 'sponsorshipDaysToPay'>,
): number {
  return kind === 'sponsorship' ? sponsorshipDaysToPay : daysToPay;
}

/** Whether the campaign takes pledges on that day of its own time zone. */
export function isOpen(terms: Days, today: CivilDate): boolean {
  return findClosed(terms, today) === null;
}

/** Why terms do not fit together: the first part of them that does not. */
export type TermsFault = 'days' | 'amounts' | 'presets' | 'grace';

/** What of a campaign's terms does not fit together; null where all does. Amounts are minor units of one currency. */
export function findTermsFault(
  terms: Omit<CampaignTerms, 'slug' | 'name' | 'programmes' | 'timeZone'>,
): TermsFault | null {
  const { firstDay, lastDay, goal, least, greatest, policyLimit, twoReviewersAbove, presets, graceDays } = terms;
  if (compareDates(firstDay, lastDay) > 0) return 'days';
  const isOrdered = least.amount > 0n && least.amount <= greatest.amount && goal.amount > 0n;
  const hasScale = terms.membershipLeast.amount > 0n && terms.membershipLeast.amount <= terms.membershipPrice.amount;
  const isReviewed = policyLimit.amount >= 0n && policyLimit.amount <= twoReviewersAbove.amount;
  if (!isOrdered || !isReviewed || !hasScale) return 'amounts';
  if (presets.some(({ amount }) => amount < least.amount || amount > greatest.amount)) return 'presets';
  return Number.isInteger(graceDays) && graceDays >= 0 ? null : 'grace';
}
