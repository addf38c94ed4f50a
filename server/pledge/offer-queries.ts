import type { PledgeOffer } from '#domain/pledge-parsing';
import { getCampaign, type Campaign } from '#server/campaign/campaign-queries';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';

/** What a pledge can be for now: the campaign's terms and the catalogue's levels. */
export async function getOffer(): Promise<Readonly<{ campaign: Campaign; offer: PledgeOffer }>> {
  const [campaign, offered] = await Promise.all([getCampaign(), findOfferedCatalogue()]);
  return { campaign, offer: { terms: campaign.terms, tiers: offered?.catalogue.tiers ?? [] } };
}
