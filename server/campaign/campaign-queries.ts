import type { CampaignTerms } from '#domain/campaign';
import { money } from '#domain/money';
import { findCampaignRow, findCampaignRows, findCurrentRow, type CampaignRow } from '#server/campaign/campaign-store';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { ttlCache } from '#server/ttl-cache';

/** A campaign's terms with the ids its rows go by. `programmeIds` maps a slug to its id; `version` counts the changes of its terms. */
export type Campaign = Readonly<{
  id: number;
  version: number;
  terms: CampaignTerms;
  programmeIds: ReadonlyMap<string, number>;
}>;

function toCampaign(row: CampaignRow): Campaign {
  const currency = toCurrency(row.currency);
  const amount = (minor: bigint) => money(minor, currency);
  return {
    id: row.id,
    version: row.version,
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
      membershipPrice: amount(row.membershipPrice),
      membershipLeast: amount(row.membershipLeast),
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

/** A campaign by its slug, as it stands now; null for a slug that none has. */
export async function findCampaign(slug: string): Promise<Campaign | null> {
  const row = await findCampaignRow({ slug });
  return row && toCampaign(row);
}

/** Every campaign, running, past and to come, the one that began last first. */
export async function listCampaigns(): Promise<Campaign[]> {
  return (await findCampaignRows()).map(toCampaign);
}

/** The campaign a pledge belongs to: its terms are what the pledge is judged and shown by. */
export async function campaignOf({ campaignId }: Readonly<{ campaignId: number }>): Promise<Campaign> {
  const row = await findCampaignRow({ id: campaignId });
  if (row) return toCampaign(row);
  throw new Error(`A pledge of campaign ${campaignId}, which does not exist`);
}

/** The current campaign: of those that run today the one that began last; where none runs, the latest. Throws where there is none: a start adds that of the content. */
export async function readCurrentCampaign(): Promise<Campaign> {
  const row = await findCurrentRow(today());
  if (row) return toCampaign(row);
  throw new Error('There is no campaign yet: the first start adds the one of content/');
}

/** The same, at most five seconds old: terms hardly ever change, and every pledge asks for them. */
export const getCurrentCampaign = ttlCache(5_000, readCurrentCampaign);
