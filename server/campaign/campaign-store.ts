import { db } from '#server/db';

const withProgrammes = { programmes: { orderBy: { position: 'asc' } } } as const;

/** The campaign that runs: the one most lately published. */
export function findCampaignRow() {
  return db().campaign.findFirst({ orderBy: { id: 'desc' }, include: withProgrammes });
}

/** A campaign's row with its programmes in order. */
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaignRow>>>;

/** A campaign as content tells it, in scalars the table takes. */
export type CampaignContent = Readonly<{
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
  graceDays: number;
  daysToPay: number;
  sponsorshipDaysToPay: number;
  presets: bigint[];
  timeZone: string;
}>;

/** Writes or renews the campaign of that slug and its programmes, in one transaction. Ids stay. */
export async function putCampaign(
  content: CampaignContent,
  programmes: readonly Readonly<{ slug: string; name: string }>[],
): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id } = await tx.campaign.upsert({ where: { slug: content.slug }, create: content, update: content });
    for (const [position, { slug, name }] of programmes.entries()) {
      const where = { campaignId_slug: { campaignId: id, slug } };
      await tx.programme.upsert({
        where,
        create: { campaignId: id, slug, name, position },
        update: { name, position },
      });
    }
  });
}
