import type { PledgeKind } from '#domain/pledge-kind';
import type { PledgeOffer } from '#domain/pledge-parsing';
import { getCampaign, type Campaign } from '#server/campaign/campaign-queries';
import { findOfferedTiers } from '#server/catalogue/catalogue-queries';

/** What a pledge can be for now: the campaign's terms and the catalogue's levels, which only a sponsorship needs. */
export async function getOffer(
  kind: PledgeKind = 'sponsorship',
): Promise<Readonly<{ campaign: Campaign; offer: PledgeOffer }>> {
  const [campaign, tiers] = await Promise.all([getCampaign(), kind === 'sponsorship' ? findOfferedTiers() : []]);
  return { campaign, offer: { terms: campaign.terms, tiers } };
}
