import { demoCampaign } from '#content/campaign';
import { demoCatalogue } from '#content/catalogue';
import { civilDate } from '#domain/civil-date';
import { putCampaign } from '#server/campaign/campaign-store';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { toDateColumn } from '#server/civil-date-column';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { now, today } from '#server/clock';
import { getEnv } from '#server/env';

/**
 * Publishes what `content/` tells: the campaign with its programmes, and this year's catalogue where there is none yet (one that was imported
 * or edited since is left alone). A second time changes nothing.
 */
export async function publishContent(): Promise<void> {
  const year = Number(today(now()).slice(0, 4));
  const { programmes, presets, firstDay, lastDay, goal, least, greatest, policyLimit, twoReviewersAbove, ...rest } =
    demoCampaign(year);
  await putCampaign(
    {
      slug: rest.slug,
      name: rest.name,
      currency: rest.currency,
      graceDays: rest.graceDays,
      daysToPay: rest.daysToPay,
      sponsorshipDaysToPay: rest.sponsorshipDaysToPay,
      goal: goal.amount,
      firstDay: toDateColumn(firstDay),
      lastDay: toDateColumn(lastDay),
      least: least.amount,
      greatest: greatest.amount,
      policyLimit: policyLimit.amount,
      twoReviewersAbove: twoReviewersAbove.amount,
      presets: presets.map(({ amount }) => amount.amount),
      timeZone: getEnv().TIME_ZONE,
    },
    programmes,
  );
  // On offer from its first day, unlike an imported year, which is a draft until it is published.
  const offeredFrom = civilDate(`${year}-01-01`);
  if (!(await findCatalogueYearRow(year)))
    await putCatalogue(demoCatalogue(year), 'content', { dryRun: false, offeredFrom });
}
