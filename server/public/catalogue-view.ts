import { placesLeft, placesOf } from '#domain/catalogue-places';
import type { Benefit, BenefitGroup, TierQuantity } from '#domain/catalogue';
import type { Money } from '#domain/money';
import type { PublicCatalogue } from '#server/public/public-state-queries';

/** A benefit with its current availability. `left`: null means no limit, 0 means none left this year. */
export type BenefitOffer = Pick<Benefit, 'slug' | 'name' | 'description' | 'group' | 'translations'> &
  Readonly<{ left: number | null; tiers: readonly TierQuantity[] }>;

/** A catalogue for display: published levels with their price, their benefits, and what is left of both. Null means no limit. */
export type CatalogueView = Readonly<{
  year: number;
  groups: readonly BenefitGroup[];
  tiers: readonly { slug: string; name: string; price: Money; placesLeft: number | null }[];
  benefits: readonly BenefitOffer[];
}>;

/** Converts a catalogue with its places for display. */
export function toCatalogueView({ catalogue, takenByTier, takenByBenefit }: PublicCatalogue): CatalogueView {
  const published = catalogue.tiers.filter((tier) => tier.published);
  const isOffered = ({ tier }: TierQuantity) => published.some(({ slug }) => slug === tier);
  // What only levels include that are not on offer cannot be had.
  const offered = catalogue.benefits.filter(({ tiers }) => tiers.length === 0 || tiers.some(isOffered));
  return {
    year: catalogue.year,
    groups: catalogue.groups,
    tiers: published.map(({ slug, name, price }) => ({
      slug,
      name,
      price,
      placesLeft: placesLeft(placesOf(catalogue, slug), takenByTier[slug] ?? 0),
    })),
    benefits: offered.map(({ slug, name, description, group, capacity, tiers, translations }) => ({
      slug,
      name,
      description,
      group,
      ...(translations && { translations }),
      left: placesLeft(capacity, takenByBenefit[slug] ?? 0),
      tiers: tiers.filter(isOffered),
    })),
  };
}
