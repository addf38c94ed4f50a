import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import { toConditions, type QueueFilter } from '#server/desk/queue-store';

type Ids = ReadonlyMap<string, readonly number[]>;

function toIds(rows: readonly Readonly<{ id: number; slug: string }>[]): Ids {
  const bySlug = Map.groupBy(rows, ({ slug }) => slug);
  return new Map([...bySlug].map(([slug, of]) => [slug, of.map(({ id }) => id)]));
}

/** How many pledges each of these filters finds, counted up to 1,001, in one query. None of them may search for words or a fulfilment: those would have to be looked for. */
export async function countEach(filters: readonly QueueFilter[]): Promise<number[]> {
  const slugsOf = (name: 'programme' | 'tier' | 'campaign') => ({
    where: { slug: { in: [...new Set(filters.flatMap((filter) => filter[name] ?? []))] } },
    select: { id: true, slug: true },
  });
  const [programmes, tiers, campaigns] = (
    await Promise.all([
      db().programme.findMany(slugsOf('programme')),
      db().tier.findMany(slugsOf('tier')),
      db().campaign.findMany(slugsOf('campaign')),
    ])
  ).map(toIds);
  const idsOf = (ids: Ids | undefined, slug: string | null) => (slug === null ? null : (ids?.get(slug) ?? []));
  const counts = filters.map((filter, at) => {
    const conditions = toConditions({
      ...filter,
      after: null,
      programmeIds: idsOf(programmes, filter.programme),
      tierIds: idsOf(tiers, filter.tier),
      campaignIds: idsOf(campaigns, filter.campaign),
      supporterId: null,
    });
    return Prisma.sql`SELECT ${at}::int AS at, count(*)::int AS found FROM (SELECT FROM pledge p WHERE ${conditions} LIMIT 1001) f`;
  });
  const rows = await db().$queryRaw<{ at: number; found: number }[]>`${Prisma.join(counts, ' UNION ALL ')}`;
  const found = new Map(rows.map((row) => [row.at, row.found]));
  return filters.map((_, at) => found.get(at) ?? 0);
}
