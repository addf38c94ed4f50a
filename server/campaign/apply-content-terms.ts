import { contentCampaigns, type DeclaredCampaign } from '#content/campaign';
import { findCampaign } from '#server/campaign/campaign-queries';
import { changeTerms, type ChangeResult, type TermsChange } from '#server/campaign/change-campaign';
import { today } from '#server/clock';

/** The terms that content declares, without dates and programmes. */
export function toDeclaredTerms(declared: DeclaredCampaign): TermsChange {
  const { name, currency, policyDays, graceDays, daysToPay, sponsorshipDaysToPay } = declared;
  return {
    name,
    currency,
    policyDays,
    graceDays,
    daysToPay,
    sponsorshipDaysToPay,
    goal: declared.goal.amount,
    least: declared.least.amount,
    greatest: declared.greatest.amount,
    policyLimit: declared.policyLimit.amount,
    twoReviewersAbove: declared.twoReviewersAbove.amount,
    membershipPrice: declared.membershipPrice.amount,
    membershipLeast: declared.membershipLeast.amount,
    presets: declared.presets.map(({ amount }) => amount),
  };
}

/**
 * Changes the terms of a campaign in the database to the terms that `content/` currently declares for its slug. Its dates and programmes stay:
 * content derives the dates from the year in which a campaign is added. `not-found`: the database or content has no campaign with that slug.
 */
export async function applyContentTerms(slug: string): Promise<ChangeResult> {
  const declared = contentCampaigns(Number(today().slice(0, 4))).find((each) => each.slug === slug);
  const campaign = await findCampaign(slug);
  if (!declared || !campaign) return { kind: 'not-found' };
  return changeTerms('content', { slug, version: campaign.version, changes: toDeclaredTerms(declared) });
}
