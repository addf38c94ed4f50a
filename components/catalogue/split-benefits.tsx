import type { BenefitOffer, CatalogueView } from '#server/public/catalogue-view';

/** What a level includes of a benefit: a number, `true` if it has no number, null if the level does not include it. */
export function bringsOf(benefit: BenefitOffer, tier: string): number | true | null {
  const given = benefit.tiers.find((each) => each.tier === tier);
  return given ? (given.quantity ?? true) : null;
}

/** The benefits that a published level includes, and those that none includes and that are available separately. What an offer sold apart brings is neither. */
export function splitBenefits({ tiers, benefits }: CatalogueView): { within: BenefitOffer[]; apart: BenefitOffer[] } {
  const levels = new Set(tiers.filter(({ soldApart }) => !soldApart).map(({ slug }) => slug));
  const isWithin = (benefit: BenefitOffer) => benefit.tiers.some(({ tier }) => levels.has(tier));
  const isApart = (benefit: BenefitOffer) => !isWithin(benefit) && (benefit.tiers.length === 0 || benefit.addOnPrice);
  return { within: benefits.filter(isWithin), apart: benefits.filter(isApart) };
}
