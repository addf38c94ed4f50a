import { ASSET_KINDS, type BenefitAsset } from '#domain/benefit-asset';
import { withBothConflicts, type Benefit, type Catalogue } from '#domain/catalogue';
import { money, type Currency } from '#domain/money';
import { yearOf } from '#domain/story-timeline';
import type { OfferedBenefit } from '#domain/add-on';
import type { OfferedTier } from '#domain/sponsorship-pledge';
import {
  findCatalogueRow,
  findCatalogueYearRow,
  findEarlierRows,
  findFullBenefits,
  findFullYearOf,
  findOfferedTierRows,
  findPlaceRows,
  type AssetRow,
  type CatalogueRow,
} from '#server/catalogue/catalogue-store';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toTranslations } from '#server/catalogue/translations-column';
import { toCurrency } from '#server/currency-column';

/** A catalogue with the places taken in one calendar year, by level and by benefit, keyed by slug. */
export type OfferedCatalogue = Readonly<{
  catalogue: Catalogue;
  takenByTier: Readonly<Record<string, number>>;
  takenByBenefit: Readonly<Record<string, number>>;
}>;

function toStoredTranslations(column: unknown): Pick<Benefit, 'translations'> {
  const translations = toTranslations(column);
  return Object.keys(translations).length > 0 ? { translations } : {};
}

/** Converts a row to the domain's catalogue. The table identifies a group by its name, so the slug is made from the name. */
export function toCatalogue(row: CatalogueRow): Catalogue {
  const currency = toCurrency(row.currency);
  const groupNames = [...new Set(row.benefits.map(({ groupName }) => groupName))];
  return {
    year: row.year,
    currency,
    ...toMembership(row, currency),
    groups: groupNames.map((name, order) => ({ slug: toGroupSlug(name), name, order })),
    tiers: row.tiers.map(({ slug, name, position, price, capacity, logoWidth, published, soldApart }) => ({
      slug,
      name,
      order: position,
      price: money(price, currency),
      capacity,
      logoWidth: logoWidth ?? 175,
      published,
      ...(soldApart ? { soldApart } : {}),
    })),
    benefits: withBothConflicts(
      row.benefits.map(
        ({
          id,
          slug,
          name,
          description,
          groupName,
          position,
          capacity,
          addOnPrice,
          conflicts,
          assets,
          translations,
        }) => ({
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
          ...(addOnPrice === null ? {} : { addOnPrice: money(addOnPrice, currency) }),
          conflicts,
          assets: assets.map(toAsset),
          ...toStoredTranslations(translations),
        }),
      ),
    ),
  };
}

function toMembership(row: CatalogueRow, currency: Currency): Pick<Catalogue, 'membership'> {
  const { membershipPrice: price, membershipLeast: least } = row;
  return price === null || least === null
    ? {}
    : { membership: { price: money(price, currency), least: money(least, currency) } };
}

/** What a benefit needs of its sponsor, as it is stored. */
export function toAsset({ slug, kind, title, help, choices, dueOn }: AssetRow): BenefitAsset {
  const known = ASSET_KINDS.find((each) => each === kind) ?? 'text';
  return { slug, kind: known, title, help, choices, dueOn: dueOn && fromDateColumn(dueOn) };
}

/**
 * A year without the levels that were taken off offer together with one of their benefits: a catalogue cannot name such a benefit, and writing one leaves such a level
 * unchanged. `benefits` are those on offer.
 */
export function toWholeLevels(row: CatalogueRow): CatalogueRow {
  const listed = new Set(row.benefits.map(({ id }) => id));
  const tiers = row.tiers.filter(
    ({ published, benefits }) => published || benefits.every(({ benefitId }) => listed.has(benefitId)),
  );
  return { ...row, tiers };
}

/** A name without Latin letters or digits becomes the code points of its characters, so no two names share a slug. */
function toGroupSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return (
    plain || `group-${[...name].map((character) => character.codePointAt(0)?.toString(36)).join('-')}`.slice(0, 100)
  );
}

type PlaceRows = Awaited<ReturnType<typeof findPlaceRows>>;

function toOffered(row: CatalogueRow, places: PlaceRows, year: number): OfferedCatalogue {
  const takenOf = (kind: string) =>
    Object.fromEntries(
      places.flatMap((each) => (each.kind === kind && each.year === year ? [[each.slug, each.taken]] : [])),
    );
  return { catalogue: toCatalogue(row), takenByTier: takenOf('tier'), takenByBenefit: takenOf('benefit') };
}

const thisYear = () => yearOf(today());

type Limited = Readonly<{ slug: string; capacity: number | null }>;

/** The same levels or benefits with the capacities of another list. */
function withCapacitiesOf<L extends Limited>(list: readonly L[], others: readonly Limited[]): L[] {
  const capacities = new Map(others.map(({ slug, capacity }) => [slug, capacity]));
  return list.map((each) => ({ ...each, capacity: capacities.get(each.slug) ?? each.capacity }));
}

/**
 * The catalogue on offer with the places taken this year, or null before a catalogue is published. If next year's catalogue is already on offer, this
 * year's capacities still come from this year's catalogue.
 */
export async function findOfferedCatalogue(): Promise<OfferedCatalogue | null> {
  const year = thisYear();
  const [row, places] = await Promise.all([findCatalogueRow(), findPlaceRows([year])]);
  if (!row) return null;
  const current = row.year === year ? null : await findCatalogueYearRow(year);
  if (!current?.offeredFrom) return toOffered(row, places, year);
  const tiers = withCapacitiesOf(row.tiers, current.tiers);
  return toOffered({ ...row, tiers, benefits: withCapacitiesOf(row.benefits, current.benefits) }, places, year);
}

/** The first year without a place for this person at a level, in a term of `years` years from this year on; null if every year has one. */
export function findFullYear(slug: string, years: number, person: string | null): Promise<number | null> {
  return findFullYearOf(slug, thisYear(), years, person);
}

/**
 * Catalogues that were on offer before the current one, latest first, each with the places of its own year. For comparison only: nobody can pledge
 * from them.
 */
export async function findEarlierCatalogues(): Promise<OfferedCatalogue[]> {
  const rows = await findEarlierRows();
  const places = await findPlaceRows(rows.map(({ year }) => year));
  return rows.map((row) => toOffered(row, places, row.year));
}

/** The levels on offer; empty before a catalogue is published. */
export async function findOfferedTiers(): Promise<OfferedTier[]> {
  const row = await findOfferedTierRows();
  return (row?.tiers ?? []).map(({ slug, name, price, published, soldApart }) => ({
    slug,
    name,
    price: money(price, toCurrency(row?.currency ?? '')),
    published,
    soldApart,
  }));
}

/** The benefits on offer, with the levels that include them; empty before a catalogue is published. */
export async function findOfferedBenefits(): Promise<readonly OfferedBenefit[]> {
  const row = await findCatalogueRow();
  return row ? toCatalogue(row).benefits : [];
}

/** Those of some add-ons, by slug, that a term of `years` years from this year on has no place of. */
export function findSoldOutAddOns(addOns: readonly string[], years: number): Promise<string[]> {
  return findFullBenefits(addOns, thisYear(), years);
}
