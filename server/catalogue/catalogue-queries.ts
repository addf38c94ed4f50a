import type { Catalogue } from '#domain/catalogue';
import { isCurrency } from '#domain/currency';
import { money } from '#domain/money';
import { findCatalogueRow, findEarlierRows, type CatalogueRow } from '#server/catalogue/catalogue-store';

/** A catalogue with what is taken of it: places by level and by benefit, keyed by slug. */
export type OfferedCatalogue = Readonly<{
  catalogue: Catalogue;
  takenByTier: Readonly<Record<string, number>>;
  takenByBenefit: Readonly<Record<string, number>>;
}>;

/** A row as the domain's catalogue. Groups are told by name in the table, so their slug is made from it. */
function toCatalogue(row: CatalogueRow): Catalogue {
  const { currency } = row;
  if (!isCurrency(currency))
    throw new Error(`The catalogue of ${row.year} is in ${currency}, which ISO 4217 does not list`);
  const groupNames = [...new Set(row.benefits.map(({ groupName }) => groupName))];
  return {
    year: row.year,
    currency,
    groups: groupNames.map((name, order) => ({ slug: toGroupSlug(name), name, order })),
    tiers: row.tiers.map(({ slug, name, position, price, capacity, logoWidth, published }) => ({
      slug,
      name,
      order: position,
      price: money(price, currency),
      capacity,
      logoWidth: logoWidth ?? 175,
      published,
    })),
    benefits: row.benefits.map(({ id, slug, name, description, groupName, position, capacity }) => ({
      slug,
      name,
      description,
      group: toGroupSlug(groupName),
      order: position,
      capacity,
      tiers: row.tiers.flatMap((tier) =>
        tier.benefits
          .filter(({ benefitId }) => benefitId === id)
          .map(({ quantity }) => ({ tier: tier.slug, quantity })),
      ),
    })),
  };
}

function toGroupSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function toOffered(row: CatalogueRow): OfferedCatalogue {
  return {
    catalogue: toCatalogue(row),
    takenByTier: Object.fromEntries(row.tiers.map(({ slug, taken }) => [slug, taken])),
    takenByBenefit: Object.fromEntries(row.benefits.map(({ slug, taken }) => [slug, taken])),
  };
}

/** The catalogue on offer with its places, or null before one is published. */
export async function findOfferedCatalogue(): Promise<OfferedCatalogue | null> {
  const row = await findCatalogueRow();
  return row && toOffered(row);
}

/** Published catalogues of years before the one on offer, the latest first: to compare, no longer to pledge from. */
export async function findEarlierCatalogues(): Promise<OfferedCatalogue[]> {
  return (await findEarlierRows()).map(toOffered);
}
