import type { Benefit, BenefitGroup, TierQuantity } from '#domain/catalogue';
import type { Money } from '#domain/money';

/** A level on offer. `placesLeft` null: no limit. */
export type TierOffer = { slug: string; name: string; price: Money; placesLeft: number | null };

/** A benefit as it stands today; `left` null: no limit, 0: given away for this year. */
export type BenefitOffer = Pick<Benefit, 'slug' | 'name' | 'description' | 'group'> & {
  left: number | null;
  tiers: readonly TierQuantity[];
};

/** What `/give/sponsorship` shows: published levels, highest first, and all they bring. */
export type CatalogueView = {
  year: number;
  groups: readonly BenefitGroup[];
  tiers: readonly TierOffer[];
  benefits: readonly BenefitOffer[];
};

/** What a level has of a benefit: a number, `true` for simply having it, null for not. */
export function bringsOf(benefit: BenefitOffer, tier: string): number | true | null {
  const given = benefit.tiers.find((each) => each.tier === tier);
  return given ? (given.quantity ?? true) : null;
}

/** Benefits some level on offer has, and those offered apart from any level. */
export function splitBenefits({ tiers, benefits }: CatalogueView): { within: BenefitOffer[]; apart: BenefitOffer[] } {
  const offered = new Set(tiers.map(({ slug }) => slug));
  const within = benefits.filter((benefit) => benefit.tiers.some(({ tier }) => offered.has(tier)));
  return { within, apart: benefits.filter((benefit) => benefit.tiers.length === 0) };
}
