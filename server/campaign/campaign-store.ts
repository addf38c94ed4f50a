import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

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
  presets: bigint[];
  timeZone: string;
}>;

/** Writes or renews the campaign of that slug and its programmes, in one transaction. Ids stay. */
export async function putCampaign(
  content: CampaignContent,
  programmes: readonly Readonly<{ slug: string; name: string }>[],
): Promise<void> {
  await db().$transaction(async (tx) => {
    const old = await tx.campaign.findUnique({ where: { slug: content.slug }, include: withProgrammes });
    const { id } = await tx.campaign.upsert({ where: { slug: content.slug }, create: content, update: content });
    const changed = toChanged(old, content, programmes);
    if (changed)
      await appendEvent(tx, {
        stream: 'campaign',
        streamId: content.slug,
        type: 'campaign-published',
        actorKind: 'system',
        data: changed,
        at: now(),
      });
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

type Terms = Readonly<Record<string, unknown>>;

const asText = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}` : each));

/** The fields that change, as they were (null: there was no campaign) and as they are; null when nothing changes. */
function toChanged(
  old: (CampaignContent & Readonly<{ programmes: readonly Readonly<{ slug: string; name: string }>[] }>) | null,
  content: CampaignContent,
  programmes: readonly Readonly<{ slug: string; name: string }>[],
): Readonly<{ before: Terms | null; after: Terms }> | null {
  const names = (each: typeof programmes) => each.map(({ slug, name }) => ({ slug, name }));
  const after: Terms = { ...content, programmes: names(programmes) };
  if (!old) return { before: null, after };
  const before: Terms = { ...old, programmes: names(old.programmes) };
  const fields = Object.keys(after).filter((field) => asText(before[field]) !== asText(after[field]));
  const pick = (terms: Terms) => Object.fromEntries(fields.map((field) => [field, terms[field]]));
  return fields.length === 0 ? null : { before: pick(before), after: pick(after) };
}
