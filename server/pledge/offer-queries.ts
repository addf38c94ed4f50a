import { DEFAULT_LANG } from '#content/languages';
import { AREAS } from '#content/membership';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import type { PledgeOffer } from '#domain/pledge-parsing';
import { findCampaign, getCurrentCampaign, type Campaign } from '#server/campaign/campaign-queries';
import { findOfferedBenefits, findOfferedTiers } from '#server/catalogue/catalogue-queries';

/** The areas in which a contributing member can volunteer, in the order of the form. */
const AREA_SLUGS: readonly string[] = Object.keys(AREAS[DEFAULT_LANG]);

/** What a pledge can be for: a campaign with its terms, and the catalogue's levels and benefits, which only a sponsorship needs. */
export type CampaignOffer = Readonly<{ campaign: Campaign; offer: PledgeOffer }>;

/** The campaign that draft answers name by its slug. Undefined for the current one. */
export function campaignIn(answers: FormAnswers): string | undefined {
  return answers.campaign || undefined;
}

/** What a gift to this campaign can be for. */
function toGiftOffer(campaign: Campaign): CampaignOffer {
  return { campaign, offer: { terms: campaign.terms, tiers: [], areas: AREA_SLUGS } };
}

/** What a pledge to the current campaign can be for. Levels are offered only in its currency. */
export async function getOffer(kind: PledgeKind = 'sponsorship'): Promise<CampaignOffer> {
  const isSponsorship = kind === 'sponsorship';
  const [campaign, tiers, benefits] = await Promise.all([
    getCurrentCampaign(),
    isSponsorship ? findOfferedTiers() : [],
    isSponsorship ? findOfferedBenefits() : [],
  ]);
  const { terms } = campaign;
  return {
    campaign,
    offer: {
      terms,
      tiers: tiers.filter(({ price }) => price.currency === terms.currency),
      benefits,
      areas: AREA_SLUGS,
    },
  };
}

/**
 * What a pledge can be for, from the answer in its field `campaign`: a gift names the campaign on whose pages it is made, by slug. Without an answer, and for
 * every other kind, it is the current campaign. Returns the error if the answer is invalid.
 */
export async function findOffer(kind: PledgeKind, named: unknown): Promise<CampaignOffer | { refused: FieldError }> {
  if (kind !== 'one-time' || named === undefined) return getOffer(kind);
  if (typeof named !== 'string') return { refused: { field: 'campaign', code: 'wrong-type' } };
  const campaign = await findCampaign(named);
  return campaign ? toGiftOffer(campaign) : { refused: { field: 'campaign', code: 'not-a-choice' } };
}
