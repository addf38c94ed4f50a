import { contentCampaigns } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import type { CampaignTerms } from '#domain/campaign';
import { civilDate } from '#domain/civil-date';
import { toCampaignColumns } from '#server/campaign/campaign-columns';
import { insertCampaign } from '#server/campaign/campaign-store';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { now, today } from '#server/clock';
import { getEnv } from '#server/env';

/** Adds a campaign, with its dates in the foundation's time zone, if no campaign has its slug. An existing campaign stays unchanged. */
export async function addCampaign(terms: Omit<CampaignTerms, 'timeZone'>): Promise<boolean> {
  return insertCampaign(toCampaignColumns({ ...terms, timeZone: getEnv().TIME_ZONE }), terms.programmes, 'content');
}

/**
 * Adds what `content/` declares and the database does not have: campaigns with their programmes, and this year's catalogue. What exists stays
 * unchanged: `changeCampaign` changes terms, a start never does. A second run changes nothing.
 */
export async function publishContent(): Promise<void> {
  const year = Number(today(now()).slice(0, 4));
  for (const campaign of contentCampaigns(year)) await addCampaign(campaign);
  // On offer from its first day. An imported year, in contrast, is a draft until it is published.
  const offeredFrom = civilDate(`${year}-01-01`);
  if (!(await findCatalogueYearRow(year)))
    await putCatalogue(catalogueOfYear(year), 'content', { dryRun: false, offeredFrom });
}
