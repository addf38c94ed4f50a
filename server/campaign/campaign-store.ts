import type { Prisma } from '#generated/prisma/client';
import type { CivilDate } from '#domain/civil-date';
import type { EventData, EventType } from '#domain/event';
import { toDateColumn } from '#server/civil-date-column';
import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

const LATEST_FIRST = [{ firstDay: 'desc' }, { id: 'desc' }] as const;
const withProgrammes = { programmes: { orderBy: { position: 'asc' } } } as const;

/** The campaign with this slug or id, or null. */
export function findCampaignRow(where: Readonly<{ slug: string } | { id: number }>) {
  return db().campaign.findUnique({ where, include: withProgrammes });
}

/** A campaign's row with its programmes in order. */
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaignRow>>>;

/** All campaigns, the one with the latest first day first. */
export function findCampaignRows(): Promise<CampaignRow[]> {
  return db().campaign.findMany({ orderBy: [...LATEST_FIRST], include: withProgrammes });
}

/** Of the campaigns that run on this day, the one that started last; if none runs, the one with the latest first day. Null if there is no campaign. */
export async function findCurrentRow(today: CivilDate): Promise<CampaignRow | null> {
  const day = toDateColumn(today);
  const latest = (where: Prisma.CampaignWhereInput) =>
    db().campaign.findFirst({ where, orderBy: [...LATEST_FIRST], include: withProgrammes });
  return (await latest({ firstDay: { lte: day }, lastDay: { gte: day } })) ?? latest({});
}

/** A campaign's terms as columns of the table. Money in minor units of `currency`. */
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
  policyDays: number;
  twoReviewersAbove: bigint;
  membershipPrice: bigint;
  membershipLeast: bigint;
  graceDays: number;
  daysToPay: number;
  sponsorshipDaysToPay: number;
  presets: bigint[];
  timeZone: string;
}>;

/** Who changes a campaign: the id of a staff member, or `content` when the application starts. */
type Actor = string;

/** Writes the event of a change of a campaign, in the transaction of the change. `data` holds no personal data. */
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

/** Adds a campaign with its programmes and its event. Returns false if a campaign with this slug exists: that campaign stays unchanged. */
export async function insertCampaign(
  columns: CampaignColumns,
  programmes: readonly Readonly<{ slug: string; name: string }>[],
  actor: Actor,
): Promise<boolean> {
  const { slug } = columns;
  if (await db().campaign.count({ where: { slug } })) return false;
  return db().$transaction(async (tx) => {
    // Waits for another process that adds the same campaign at this moment.
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

/** Which campaign a change of terms is for, and the version of its terms that the user saw. */
export type CampaignSeen = Readonly<{ slug: string; version: number }>;

type NamedProgramme = Readonly<{ slug: string; name: string }>;

/** Renames programmes, and adds those that are new behind the others. */
async function putProgrammes(
  tx: Prisma.TransactionClient,
  campaign: string,
  programmes: readonly NamedProgramme[],
): Promise<void> {
  const { id, programmes: known } = await tx.campaign.findUniqueOrThrow({
    where: { slug: campaign },
    select: { id: true, programmes: { select: { slug: true, position: true } } },
  });
  const last = Math.max(-1, ...known.map(({ position }) => position));
  const fresh = programmes.filter(({ slug }) => known.every((each) => each.slug !== slug));
  for (const { slug, name } of programmes)
    await tx.programme.updateMany({ where: { campaignId: id, slug }, data: { name } });
  await tx.programme.createMany({
    data: fresh.map(({ slug, name }, i) => ({ campaignId: id, slug, name, position: last + 1 + i })),
  });
}

/** The programmes of a campaign before and after a change. */
export type ProgrammeChange = Readonly<{ before: readonly NamedProgramme[]; after: readonly NamedProgramme[] }>;

/**
 * Changes a campaign's terms if their version is still the one that the user saw, and writes an event with the old and new values. `currency-locked`:
 * the campaign already has a pledge. The foreign key from pledge to (id, currency) detects this, also for a pledge whose transaction has not
 * committed yet.
 */
export async function updateCampaign(
  { slug, version }: CampaignSeen,
  before: Partial<CampaignColumns>,
  after: Partial<CampaignColumns>,
  actor: Actor,
  programmes: ProgrammeChange | null = null,
): Promise<'changed' | 'conflict' | 'currency-locked'> {
  try {
    return await db().$transaction(async (tx) => {
      const data = { ...after, version: { increment: 1 } };
      const { count } = await tx.campaign.updateMany({ where: { slug, version }, data });
      if (count === 0) return 'conflict';
      if (programmes) await putProgrammes(tx, slug, programmes.after);
      await writeCampaignEvent(tx, 'campaign-changed', actor, slug, {
        before: { ...before, ...(programmes && { programmes: programmes.before }) },
        after: { ...after, ...(programmes && { programmes: programmes.after }) },
      });
      return 'changed';
    });
  } catch (error) {
    if (isOtherCurrency(error)) return 'currency-locked';
    throw error;
  }
}

/** Whether a database error means that a pledge and its campaign would have different currencies. */
export function isOtherCurrency(error: unknown): boolean {
  return error instanceof Error && /pledge_campaign_id_currency_fkey/.test(`${error.message} ${metaOf(error)}`);
}

const metaOf = (error: Error): string => ('meta' in error ? JSON.stringify(error.meta) : '');
