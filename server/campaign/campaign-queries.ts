import { isStorable } from '#domain/plain-text';
import type { CampaignTerms } from '#domain/campaign';
import type { MembershipPrice } from '#domain/catalogue';
import { money } from '#domain/money';
import { findCampaignRow, findCampaignRows, findCurrentRow, type CampaignRow } from '#server/campaign/campaign-store';
import { findMembershipPrice } from '#server/catalogue/catalogue-store';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { ttlCache } from '#server/ttl-cache';

/** A campaign's terms with its database ids. `programmeIds` maps a programme's slug to its id; `version` counts the changes of the terms. */
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
      policyDays: row.policyDays,
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

/** The current terms of a campaign, by its slug; null if no campaign has this slug. */
export async function findCampaign(slug: string): Promise<Campaign | null> {
  const row = isStorable(slug) ? await findCampaignRow({ slug }) : null;
  return row && toCampaign(row);
}

/** All campaigns (running, past and future), the one with the latest first day first. */
export async function listCampaigns(): Promise<Campaign[]> {
  return (await findCampaignRows()).map(toCampaign);
}

/** The campaign that a pledge belongs to. Its terms decide how the pledge is assessed and shown. */
export async function campaignOf({ campaignId }: Readonly<{ campaignId: number }>): Promise<Campaign> {
  const row = await findCampaignRow({ id: campaignId });
  if (row) return toCampaign(row);
  throw new Error(`A pledge of campaign ${campaignId}, which does not exist`);
}

/** The campaign with what a membership costs in the catalogue on offer, where that says it in the campaign's currency. */
async function withMembershipPrice(campaign: Campaign): Promise<Campaign> {
  const found = await findMembershipPrice();
  const { currency } = campaign.terms;
  if (found?.currency !== currency) return campaign;
  const [membershipPrice, membershipLeast] = [money(found.price, currency), money(found.least, currency)];
  return { ...campaign, terms: { ...campaign.terms, membershipPrice, membershipLeast } };
}

/**
 * The current campaign: of the campaigns that run today, the one that started last; if none runs, the latest. Throws if there is no campaign: the
 * start of the application adds the one that content declares.
 */
export async function readCurrentCampaign(): Promise<Campaign> {
  const row = await findCurrentRow(today());
  if (row) return withMembershipPrice(toCampaign(row));
  throw new Error('There is no campaign yet: the first start adds the one of content/');
}

/** What a membership costs where the catalogue on offer says nothing of it: as the current campaign has it. */
export async function findCampaignPrice(): Promise<MembershipPrice> {
  const row = await findCurrentRow(today());
  if (!row) throw new Error('There is no campaign yet: the first start adds the one of content/');
  const { membershipPrice: price, membershipLeast: least } = toCampaign(row).terms;
  return { price, least };
}

/** `readCurrentCampaign`, cached for five seconds: terms rarely change, and every pledge needs them. */
export const getCurrentCampaign = ttlCache(5_000, readCurrentCampaign);
