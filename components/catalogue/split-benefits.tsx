import type { BenefitOffer, CatalogueView } from '#server/public/catalogue-view';

/** What a level includes of a benefit: a number, `true` if it has no number, null if the level does not include it. */
export function bringsOf(benefit: BenefitOffer, tier: string): number | true | null {
  const given = benefit.tiers.find((each) => each.tier === tier);
  return given ? (given.quantity ?? true) : null;
}

/** The benefits that a published level includes, and those that are available separately. */
export function splitBenefits({ tiers, benefits }: CatalogueView): { within: BenefitOffer[]; apart: BenefitOffer[] } {
  const offered = new Set(tiers.map(({ slug }) => slug));
  const within = benefits.filter((benefit) => benefit.tiers.some(({ tier }) => offered.has(tier)));
  return { within, apart: benefits.filter((benefit) => benefit.tiers.length === 0) };
}
