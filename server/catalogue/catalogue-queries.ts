import type { Catalogue } from '#domain/catalogue';
import { isCurrency } from '#domain/currency';
import { money } from '#domain/money';
import { findCatalogueRow, type CatalogueRow } from '#server/catalogue/catalogue-store';

/** A catalogue with what is taken of it: places by level and by benefit, keyed by slug; silent means no limit or none taken. */
export type OfferedCatalogue = Readonly<{
  catalogue: Catalogue;
  takenByTier: ReadonlyMap<string, number>;
  takenByBenefit: ReadonlyMap<string, number>;
}>;

/** A row as the domain's catalogue. Groups are told by name in the table, so their slug is made from it. */
export function toCatalogue(row: CatalogueRow): Catalogue {
  const { currency } = row;
  if (!isCurrency(currency)) throw new Error(`The catalogue of ${row.year} is in ${currency}, which ISO 4217 does not list`);
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
        tier.benefits.filter(({ benefitId }) => benefitId === id).map(({ quantity }) => ({ tier: tier.slug, quantity })),
      ),
    })),
  };
}

function toGroupSlug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** The catalogue on offer with its places, or null before one is published. */
export async function findOfferedCatalogue(): Promise<OfferedCatalogue | null> {
  const row = await findCatalogueRow();
  return (
    row && {
      catalogue: toCatalogue(row),
      takenByTier: new Map(row.tiers.map(({ slug, taken }) => [slug, taken])),
      takenByBenefit: new Map(row.benefits.map(({ slug, taken }) => [slug, taken])),
    }
  );
}
