import type { Prisma } from '#generated/prisma/client';
import type { CivilDate } from '#domain/civil-date';
import type { EventData, EventType } from '#domain/event';
import { toDateColumn } from '#server/civil-date-column';
import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

const LATEST_FIRST = [{ firstDay: 'desc' }, { id: 'desc' }] as const;
const withProgrammes = { programmes: { orderBy: { position: 'asc' } } } as const;

/** The campaign of a slug or id, or null. */
export function findCampaignRow(where: Readonly<{ slug: string } | { id: number }>) {
  return db().campaign.findUnique({ where, include: withProgrammes });
}

/** A campaign's row with its programmes in order. */
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaignRow>>>;

/** Every campaign, the one that began last first. */
export function findCampaignRows(): Promise<CampaignRow[]> {
  return db().campaign.findMany({ orderBy: [...LATEST_FIRST], include: withProgrammes });
}

/** Of the campaigns that run on a day the one that began last; where none runs, the one that begins or began last. Null where there is none at all. */
export async function findCurrentRow(today: CivilDate): Promise<CampaignRow | null> {
  const day = toDateColumn(today);
  const latest = (where: Prisma.CampaignWhereInput) =>
    db().campaign.findFirst({ where, orderBy: [...LATEST_FIRST], include: withProgrammes });
  return (await latest({ firstDay: { lte: day }, lastDay: { gte: day } })) ?? latest({});
}

/** A campaign's terms in scalars the table takes. Money in minor units of `currency`. */
export type CampaignColumns = Readonly<{
  slug: string;
  name: string;
  currency: string;
  goal: bigint;
  firstDay: Date;
  lastDay: Date;
  least: bigint;
  greatest: bigint;
  policyLimit: bigint;
  twoReviewersAbove: bigint;
  membershipPrice: bigint;
  membershipLeast: bigint;
  graceDays: number;
  daysToPay: number;
  sponsorshipDaysToPay: number;
  presets: bigint[];
  timeZone: string;
}>;

/** Who changes a campaign: a member of staff's id, or `content` at a start. */
type Actor = string;

/** Notes a change of a campaign, in the transaction that makes it. `data` holds no personal data. */
async function writeCampaignEvent<T extends EventType<'campaign'>>(
  tx: Prisma.TransactionClient,
  type: T,
  actor: Actor,
  streamId: string,
  data: EventData<'campaign', T>,
): Promise<void> {
  const who = actor === 'content' ? ({ actorKind: 'system' } as const) : ({ actorKind: 'person', actor } as const);
  await appendEvent(tx, { stream: 'campaign', streamId, type, ...who, data, at: now() });
}

/** Adds a campaign with its programmes, and its event, where none has its slug; false where one has: that one stays as it is. */
export async function insertCampaign(
  columns: CampaignColumns,
  programmes: readonly Readonly<{ slug: string; name: string }>[],
  actor: Actor,
): Promise<boolean> {
  const { slug } = columns;
  if (await db().campaign.count({ where: { slug } })) return false;
  return db().$transaction(async (tx) => {
    // Waits for another process that adds it at this moment.
    const { count } = await tx.campaign.createMany({ data: columns, skipDuplicates: true });
    if (count === 0) return false;
    const { id } = await tx.campaign.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    await tx.programme.createMany({
      data: programmes.map((each, position) => ({ campaignId: id, slug: each.slug, name: each.name, position })),
    });
    await writeCampaignEvent(tx, 'campaign-added', actor, slug, { after: columns });
    return true;
  });
}

/** Which rows a change of terms is for: those of a slug that are still at the version that was seen. */
export type CampaignSeen = Readonly<{ slug: string; version: number }>;

/**
 * Changes a campaign's terms where they are still at the version that was seen, with an event of what was and what is. `currency-locked`: it has a
 * pledge already, which the foreign key from pledge to (id, currency) sees, also one that is being written.
 */
export async function updateCampaign(
  { slug, version }: CampaignSeen,
  before: Partial<CampaignColumns>,
  after: Partial<CampaignColumns>,
  actor: Actor,
): Promise<'changed' | 'conflict' | 'currency-locked'> {
  try {
    return await db().$transaction(async (tx) => {
      const data = { ...after, version: { increment: 1 } };
      const { count } = await tx.campaign.updateMany({ where: { slug, version }, data });
      if (count === 0) return 'conflict';
      await writeCampaignEvent(tx, 'campaign-changed', actor, slug, { before, after });
      return 'changed';
    });
  } catch (error) {
    if (isOtherCurrency(error)) return 'currency-locked';
    throw error;
  }
}

/** Whether an error is the database's word that a pledge and its campaign would be in two currencies. */
export function isOtherCurrency(error: unknown): boolean {
  return error instanceof Error && /pledge_campaign_id_currency_fkey/.test(`${error.message} ${metaOf(error)}`);
}

const metaOf = (error: Error): string => ('meta' in error ? JSON.stringify(error.meta) : '');
