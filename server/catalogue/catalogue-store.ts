import { toDateColumn } from '#server/civil-date-column';
import { now, today } from '#server/clock';
import { db } from '#server/db';
import type { Prisma } from '#generated/prisma/client';

/** The order of levels, highest first, then offers sold apart. */
export const BY_LEVEL: Prisma.TierOrderByWithRelationInput[] = [{ soldApart: 'asc' }, { position: 'asc' }];

const whole = {
  tiers: { orderBy: BY_LEVEL, include: { benefits: true } },
  benefits: {
    where: { published: true },
    orderBy: { position: 'asc' },
    include: { assets: { orderBy: { position: 'asc' } } },
  },
} as const;

/** Years whose first day on offer has come. The latest of them is on offer; a draft has no such day. */
const begun = () => ({ offeredFrom: { lte: toDateColumn(today()) } });

/** The catalogue on offer: the latest year whose first day on offer has come, with its tiers and benefits. */
export function findCatalogueRow() {
  return db().catalogueYear.findFirst({ where: begun(), orderBy: { year: 'desc' }, include: whole });
}

/** The levels of the catalogue on offer, without their benefits. */
export function findOfferedTierRows() {
  return db().catalogueYear.findFirst({
    where: begun(),
    orderBy: { year: 'desc' },
    select: { currency: true, tiers: { orderBy: BY_LEVEL } },
  });
}

/** What a membership costs in the catalogue on offer, in minor units of its currency; null: as the campaign has it. */
export async function findMembershipPrice() {
  const row = await db().catalogueYear.findFirst({
    where: begun(),
    orderBy: { year: 'desc' },
    select: { currency: true, membershipPrice: true, membershipLeast: true },
  });
  if (row?.membershipPrice == null || row.membershipLeast == null) return null;
  return { currency: row.currency, price: row.membershipPrice, least: row.membershipLeast };
}

/** Catalogues that were on offer before the current one, newest first, at most five. */
export function findEarlierRows() {
  return db().catalogueYear.findMany({ where: begun(), orderBy: { year: 'desc' }, skip: 1, take: 5, include: whole });
}

/** The catalogue of one year, on offer or not. */
export function findCatalogueYearRow(year: number) {
  return db().catalogueYear.findUnique({ where: { year }, include: whole });
}

/** A catalogue's row with its tiers and benefits in order. */
export type CatalogueRow = NonNullable<Awaited<ReturnType<typeof findCatalogueRow>>>;

/** What a benefit needs of its sponsor, as it is stored. */
export type AssetRow = CatalogueRow['benefits'][number]['assets'][number];

/** The id of a level on offer. Throws if there is none: the domain has already checked the slug against the same catalogue. */
export async function findTierId(slug: string): Promise<number> {
  const { tiers } = await db().catalogueYear.findFirstOrThrow({
    where: begun(),
    orderBy: { year: 'desc' },
    select: { tiers: { where: { slug, published: true }, select: { id: true } } },
  });
  const [tier] = tiers;
  if (!tier) throw new Error(`No level "${slug}" is on offer`);
  return tier.id;
}

/** The name of a level in the latest catalogue that has it, on offer or not; null if none has. */
export async function findTierName(slug: string): Promise<string | null> {
  const row = await db().tier.findFirst({ where: { slug }, orderBy: { catalogue: { year: 'desc' } } });
  return row?.name ?? null;
}

/** Places of levels and limited benefits that are held in these calendar years or kept for renewals, by slug. */
export function findPlaceRows(years: readonly number[]) {
  return db().$queryRaw<{ kind: string; slug: string; year: number; taken: number }[]>`
    SELECT kind, slug, year, COALESCE(taken, 0) + (SELECT count(*) FROM kept_for(kind, slug, year, ${now()}))::int AS taken
    FROM (SELECT DISTINCT kind, slug, y AS year FROM place_year, unnest(${[...years]}::int[]) y WHERE year IN (y, y - 1)) near
    LEFT JOIN place_year USING (kind, slug, year)`;
}

/**
 * The first calendar year without a free place for a level, of `years` years from `first` on; null if every year has one. A place that others wait for is not free, and
 * one that is offered to this person, or kept for the renewal of the sponsorship `renews`, is.
 */
export async function findFullYearOf(
  slug: string,
  first: number,
  years: number,
  person: string | null,
  renews: bigint | null = null,
): Promise<number | null> {
  const [row] = await db().$queryRaw<{ year: number | null }[]>`
    SELECT full_year_for(${slug}, ${first}::int, ${years}::int, ${person}::uuid, ${now()}, ${renews}::bigint) AS year`;
  return row?.year ?? null;
}

/**
 * Which of these benefits, by slug, a sponsorship of `years` calendar years from `first` on would not bring: no place is left, or others wait for it, and none is kept for the
 * renewal of the sponsorship `renews`.
 */
export async function findFullBenefits(
  slugs: readonly string[],
  first: number,
  years: number,
  renews: bigint | null = null,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT slug FROM unnest(${[...slugs]}::text[]) slug
    WHERE NOT can_take_benefit(slug, ${first}::int, ${years}::int, ${now()}, ${renews}::bigint)`;
  return rows.map(({ slug }) => slug);
}
