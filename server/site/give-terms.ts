import { PRESETS, PROGRAMMES, demoCampaign } from '#content/campaign';
import { demoCatalogue } from '#content/catalogue';
import { CONTRIBUTING_HOURS, supportingLeast, supportingPrice } from '#domain/membership';
import { supportingPresets } from '#domain/membership-pledge';
import { now } from '#server/clock';
import type { CampaignTerms } from '#domain/campaign';
import type { PublicCatalogue } from '#server/site/public-state-queries';

/** The campaign's terms where the database cannot be asked (a build): those that content will publish. */
export function contentTerms(): Pick<
  CampaignTerms,
  'currency' | 'presets' | 'least' | 'greatest' | 'policyLimit' | 'twoReviewersAbove' | 'graceDays'
> {
  const { presets, ...terms } = demoCampaign(now().getUTCFullYear());
  return { ...terms, presets: presets.map(({ amount }) => amount) };
}

/** The catalogue where the database cannot be asked, all places free. */
export function contentCatalogue(): PublicCatalogue {
  return { catalogue: demoCatalogue(now().getUTCFullYear()), takenByTier: {}, takenByBenefit: {} };
}

type Terms = ReturnType<typeof contentTerms>;

/** What the one-time form shows: the campaign's own terms with the words of its presets and programmes. */
export function toOneTimeTerms({ least, greatest, policyLimit, presets }: Terms) {
  return {
    least,
    greatest,
    policyLimit,
    presets: presets.map((amount) => ({
      amount,
      standsFor: PRESETS.find((each) => each.amount.amount === amount.amount)?.standsFor ?? '',
    })),
    programmes: PROGRAMMES,
  };
}

/** What the membership form shows. */
export function toMembershipTerms(terms: Terms) {
  return {
    usual: supportingPrice(terms.currency),
    least: supportingLeast(terms.currency),
    greatest: terms.greatest,
    presets: supportingPresets(terms),
    hours: CONTRIBUTING_HOURS,
  };
}
