import type { CampaignTerms } from '#domain/campaign';
import { money } from '#domain/money';
import { findCampaignRow, type CampaignRow } from '#server/campaign/campaign-store';
import { fromDateColumn } from '#server/civil-date-column';
import { toCurrency } from '#server/currency-column';
import { ttlCache } from '#server/ttl-cache';

/** A campaign's terms with the ids its rows go by. `programmeIds` maps a slug to its id. */
export type Campaign = Readonly<{
  id: number;
  terms: CampaignTerms;
  programmeIds: ReadonlyMap<string, number>;
}>;

function toCampaign(row: CampaignRow): Campaign {
  const currency = toCurrency(row.currency);
  const amount = (minor: bigint) => money(minor, currency);
  return {
    id: row.id,
    terms: {
      slug: row.slug,
      name: row.name,
      currency,
      goal: amount(row.goal),
      firstDay: fromDateColumn(row.firstDay),
      lastDay: fromDateColumn(row.lastDay),
      least: amount(row.least),
      greatest: amount(row.greatest),
      policyLimit: amount(row.policyLimit),
      twoReviewersAbove: amount(row.twoReviewersAbove),
      graceDays: row.graceDays,
      daysToPay: row.daysToPay,
      sponsorshipDaysToPay: row.sponsorshipDaysToPay,
      presets: row.presets.map(amount),
      programmes: row.programmes.map(({ slug, name }) => ({ slug, name })),
      timeZone: row.timeZone,
    },
    programmeIds: new Map(row.programmes.map(({ slug, id }) => [slug, id])),
  };
}

/** The campaign that runs, as it stands now. Throws where none is published: `npm run db:migrate` publishes it. */
export async function readCampaign(): Promise<Campaign> {
  const row = await findCampaignRow();
  if (row) return toCampaign(row);
  throw new Error('No campaign is published yet: run npm run db:migrate');
}

/** The same, at most five seconds old: terms change only when content is published again, and every pledge asks for them. */
export const getCampaign = ttlCache(5_000, readCampaign);
