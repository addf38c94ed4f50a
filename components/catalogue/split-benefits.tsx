import type { BenefitOffer, CatalogueView } from '#server/public/catalogue-view';

/** What a level brings of a benefit: a number, `true` where it has no number, null where it does not bring it. */
export function bringsOf(benefit: BenefitOffer, tier: string): number | true | null {
  const given = benefit.tiers.find((each) => each.tier === tier);
  return given ? (given.quantity ?? true) : null;
}

/** Benefits that a level on offer brings, and those offered apart from levels. */
export function splitBenefits({ tiers, benefits }: CatalogueView): { within: BenefitOffer[]; apart: BenefitOffer[] } {
  const offered = new Set(tiers.map(({ slug }) => slug));
  const within = benefits.filter((benefit) => benefit.tiers.some(({ tier }) => offered.has(tier)));
  return { within, apart: benefits.filter((benefit) => benefit.tiers.length === 0) };
}
