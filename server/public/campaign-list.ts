import { findClosed, type CampaignClosed, type CampaignTerms } from '#domain/campaign';
import { withSmallGroupsHidden, type Figures } from '#domain/figures';
import { getCurrentCampaign, listCampaigns } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { readFigures } from '#server/figures/figures-queries';
import { staleIfError } from '#server/public/stale-if-error';

/**
 * A campaign as public pages show it: its figures in its own currency, with small groups hidden. `closed`: why it accepts no pledges on the day of
 * its figures.
 */
export type PublicCampaign = Readonly<{
  figures: Figures;
  terms: CampaignTerms;
  isCurrent: boolean;
  closed: CampaignClosed | null;
}>;

/** All campaigns with their figures, the one with the latest first day first. */
export async function readCampaignList(): Promise<PublicCampaign[]> {
  const [campaigns, current] = await Promise.all([listCampaigns(), getCurrentCampaign()]);
  return Promise.all(
    campaigns.map(async (campaign) => {
      const figures = withSmallGroupsHidden(await readFigures(campaign));
      const closed = findClosed(campaign.terms, today(new Date(figures.asOf)));
      return { figures, terms: campaign.terms, isCurrent: campaign.id === current.id, closed };
    }),
  );
}

/** The same for public pages; null in a build and before the database was reached. */
export const getCampaignList = staleIfError('campaign-list', readCampaignList);
