import { db } from '#server/db';

const whole = {
  tiers: { orderBy: { position: 'asc' }, include: { benefits: true } },
  benefits: { where: { published: true }, orderBy: { position: 'asc' } },
} as const;

/** The catalogue on offer: the latest published year, with its tiers and benefits. */
export function findCatalogueRow() {
  return db().catalogueYear.findFirst({
    where: { publishedAt: { not: null } },
    orderBy: { year: 'desc' },
    include: whole,
  });
}

/** The levels of the catalogue on offer, without their benefits. */
export function findOfferedTierRows() {
  return db().catalogueYear.findFirst({
    where: { publishedAt: { not: null } },
    orderBy: { year: 'desc' },
    select: { currency: true, tiers: { orderBy: { position: 'asc' } } },
  });
}

/** Published catalogues but for the latest, newest first; five at most. */
export function findEarlierRows() {
  return db().catalogueYear.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { year: 'desc' },
    skip: 1,
    take: 5,
    include: whole,
  });
}

/** The catalogue of one year, published or not. */
export function findCatalogueYearRow(year: number) {
  return db().catalogueYear.findUnique({ where: { year }, include: whole });
}

/** A catalogue's row with its tiers and benefits in order. */
export type CatalogueRow = NonNullable<Awaited<ReturnType<typeof findCatalogueRow>>>;

/** The id of a level on offer. Throws where there is none: the domain has checked the slug against the same catalogue. */
export async function findTierId(slug: string): Promise<number> {
  const { id } = await db().tier.findFirstOrThrow({
    where: { slug, published: true, catalogue: { publishedAt: { not: null } } },
    orderBy: { catalogue: { year: 'desc' } },
    select: { id: true },
  });
  return id;
}
