import type { CampaignTerms } from '#domain/campaign';
import type { CampaignColumns } from '#server/campaign/campaign-store';
import { toDateColumn } from '#server/civil-date-column';

/** A campaign's terms as columns of its row. Its programmes are separate rows. */
export function toCampaignColumns(terms: Omit<CampaignTerms, 'programmes'>): CampaignColumns {
  return {
    slug: terms.slug,
    name: terms.name,
    currency: terms.currency,
    goal: terms.goal.amount,
    firstDay: toDateColumn(terms.firstDay),
    lastDay: toDateColumn(terms.lastDay),
    least: terms.least.amount,
    greatest: terms.greatest.amount,
    policyLimit: terms.policyLimit.amount,
    policyDays: terms.policyDays,
    twoReviewersAbove: terms.twoReviewersAbove.amount,
    membershipPrice: terms.membershipPrice.amount,
    membershipLeast: terms.membershipLeast.amount,
    graceDays: terms.graceDays,
    daysToPay: terms.daysToPay,
    sponsorshipDaysToPay: terms.sponsorshipDaysToPay,
    presets: terms.presets.map(({ amount }) => amount),
    timeZone: terms.timeZone,
  };
}
