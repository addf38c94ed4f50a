import type { BenefitAsset } from '#domain/benefit-asset';
import { withBothConflicts, type Catalogue } from '#domain/catalogue';
import { addMonths } from '#domain/civil-date';

/**
 * The catalogue of another year with the same offer. Levels that are not offered are left out, and so are benefits that only they include. The days
 * by which sponsors are asked for something move with the year.
 */
export function cloneCatalogue(catalogue: Catalogue, year: number): Catalogue {
  const moved = (asset: BenefitAsset): BenefitAsset => ({
    ...asset,
    dueOn: asset.dueOn && addMonths(asset.dueOn, 12 * (year - catalogue.year)),
  });
  const tiers = catalogue.tiers.filter(({ published }) => published);
  const benefits = catalogue.benefits.flatMap((benefit) => {
    const included = benefit.tiers.filter(({ tier }) => tiers.some(({ slug }) => slug === tier));
    return included.length === 0 && benefit.tiers.length > 0
      ? []
      : [{ ...benefit, tiers: included, assets: benefit.assets.map(moved) }];
  });
  return { ...catalogue, year, tiers, benefits: withBothConflicts(benefits) };
}
