import { placesLeft, placesOf } from '#domain/catalogue-places';
import type { Benefit, BenefitGroup, TierQuantity } from '#domain/catalogue';
import type { Money } from '#domain/money';
import type { PublicCatalogue } from '#server/public/public-state-queries';

/** A benefit as it stands today; `left` null: no limit, 0: given away for this year. */
export type BenefitOffer = Pick<Benefit, 'slug' | 'name' | 'description' | 'group'> &
  Readonly<{ left: number | null; tiers: readonly TierQuantity[] }>;

/** A catalogue as it is shown: published levels with a price, what they bring, and what is left of either. Null means no limit. */
export type CatalogueView = Readonly<{
  year: number;
  groups: readonly BenefitGroup[];
  tiers: readonly { slug: string; name: string; price: Money; placesLeft: number | null }[];
  benefits: readonly BenefitOffer[];
}>;

/** A catalogue with its places, as a table shows it. */
export function toCatalogueView({ catalogue, takenByTier, takenByBenefit }: PublicCatalogue): CatalogueView {
  return {
    year: catalogue.year,
    groups: catalogue.groups,
    tiers: catalogue.tiers
      .filter(({ published }) => published)
      .map(({ slug, name, price }) => ({
        slug,
        name,
        price,
        placesLeft: placesLeft(placesOf(catalogue, slug), takenByTier[slug] ?? 0),
      })),
    benefits: catalogue.benefits.map(({ slug, name, description, group, capacity, tiers }) => ({
      slug,
      name,
      description,
      group,
      left: placesLeft(capacity, takenByBenefit[slug] ?? 0),
      tiers,
    })),
  };
}
