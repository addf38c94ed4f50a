import type { Catalogue } from '#domain/catalogue';
import { placesLeft, placesOf } from '#domain/catalogue-places';
import { money } from '#domain/money';
import type { OfferedTier } from '#domain/sponsorship';
import {
  findCatalogueRow,
  findEarlierRows,
  findOfferedTierRows,
  type CatalogueRow,
} from '#server/catalogue/catalogue-store';
import { toCurrency } from '#server/currency-column';

/** A catalogue with what is taken of it: places by level and by benefit, keyed by slug. */
export type OfferedCatalogue = Readonly<{
  catalogue: Catalogue;
  takenByTier: Readonly<Record<string, number>>;
  takenByBenefit: Readonly<Record<string, number>>;
}>;

/** A row as the domain's catalogue. Groups are told by name in the table, so their slug is made from it. */
function toCatalogue(row: CatalogueRow): Catalogue {
  const currency = toCurrency(row.currency);
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

/** Whether a level on offer has no place left; one that is not on offer has no limit to reach. */
export async function isTierFull(slug: string): Promise<boolean> {
  const offered = await findOfferedCatalogue();
  return offered !== null && placesLeft(placesOf(offered.catalogue, slug), offered.takenByTier[slug] ?? 0) === 0;
}

/** Published catalogues of years before the one on offer, the latest first: to compare, no longer to pledge from. */
export async function findEarlierCatalogues(): Promise<OfferedCatalogue[]> {
  return (await findEarlierRows()).map(toOffered);
}

/** The levels on offer; none before a catalogue is published. */
export async function findOfferedTiers(): Promise<OfferedTier[]> {
  const row = await findOfferedTierRows();
  return (row?.tiers ?? []).map(({ slug, name, price, published }) => ({
    slug,
    name,
    price: money(price, toCurrency(row?.currency ?? '')),
    published,
  }));
}
