import { contentCampaigns, type CampaignContent } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import type { CampaignTerms } from '#domain/campaign';
import { civilDate } from '#domain/civil-date';
import { toCampaignColumns } from '#server/campaign/campaign-columns';
import { insertCampaign } from '#server/campaign/campaign-store';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { now, today } from '#server/clock';
import { getEnv } from '#server/env';

/** Adds a campaign, its days in the foundation's time zone, where none has its slug; one that is there stays as it is. */
export async function addCampaign(terms: Omit<CampaignTerms, 'timeZone'>): Promise<boolean> {
  return insertCampaign(toCampaignColumns({ ...terms, timeZone: getEnv().TIME_ZONE }), terms.programmes, 'content');
}

/** The same for a campaign as content declares it. */
export async function addDeclared({ presets, ...terms }: CampaignContent): Promise<boolean> {
  return addCampaign({ ...terms, presets: presets.map(({ amount }) => amount) });
}

/**
 * Adds what `content/` declares and the database does not have: its campaigns with their programmes, and this year's catalogue. What is there
 * already stays as it is: terms are changed by `changeCampaign`, never by a start. A second time changes nothing.
 */
export async function publishContent(): Promise<void> {
  const year = Number(today(now()).slice(0, 4));
  for (const campaign of contentCampaigns(year)) await addDeclared(campaign);
  // On offer from its first day, unlike an imported year, which is a draft until it is published.
  const offeredFrom = civilDate(`${year}-01-01`);
  if (!(await findCatalogueYearRow(year)))
    await putCatalogue(catalogueOfYear(year), 'content', { dryRun: false, offeredFrom });
}
