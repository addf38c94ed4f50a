import { placesLeft, placesOf } from '#domain/catalogue-places';
import { withBothConflicts, type Benefit, type BenefitGroup, type Tier, type TierQuantity } from '#domain/catalogue';
import type { PublicCatalogue } from '#server/public/public-state-queries';

/** A benefit with its current availability. `left`: null means no limit, 0 means none left this year. */
export type BenefitOffer = Pick<
  Benefit,
  'slug' | 'name' | 'description' | 'group' | 'addOnPrice' | 'conflicts' | 'translations'
> &
  Readonly<{ left: number | null; tiers: readonly TierQuantity[] }>;

/** A level, or an offer sold apart, with what is left of it this year. */
export type TierOffer = Pick<Tier, 'slug' | 'name' | 'price' | 'soldApart'> & Readonly<{ placesLeft: number | null }>;

/** A catalogue for display: published levels with their price, their benefits, and what is left of both. Null means no limit. Offers sold apart are last. */
export type CatalogueView = Readonly<{
  year: number;
  groups: readonly BenefitGroup[];
  tiers: readonly TierOffer[];
  benefits: readonly BenefitOffer[];
}>;

/** Converts a catalogue with its places for display. */
export function toCatalogueView({ catalogue, takenByTier, takenByBenefit }: PublicCatalogue): CatalogueView {
  const published = catalogue.tiers
    .filter((tier) => tier.published)
    .toSorted((a, b) => Number(a.soldApart ?? false) - Number(b.soldApart ?? false));
  const isOffered = ({ tier }: TierQuantity) => published.some(({ slug }) => slug === tier);
  // What only levels include that are not on offer cannot be had, unless it is sold as an add-on.
  const offered = catalogue.benefits.filter(
    ({ tiers, addOnPrice }) => tiers.length === 0 || addOnPrice || tiers.some(isOffered),
  );
  return {
    year: catalogue.year,
    groups: catalogue.groups,
    tiers: published.map(({ slug, name, price, soldApart }) => ({
      slug,
      name,
      price,
      ...(soldApart && { soldApart }),
      placesLeft: placesLeft(placesOf(catalogue, slug), takenByTier[slug] ?? 0),
    })),
    benefits: withBothConflicts(offered).map(({ slug, name, description, group, capacity, tiers, ...each }) => ({
      slug,
      name,
      description,
      group,
      ...(each.addOnPrice && { addOnPrice: each.addOnPrice }),
      ...(each.conflicts && { conflicts: each.conflicts }),
      ...(each.translations && { translations: each.translations }),
      left: placesLeft(capacity, takenByBenefit[slug] ?? 0),
      tiers: tiers.filter(isOffered),
    })),
  };
}
