import type { Catalogue } from '#domain/catalogue';

/**
 * The catalogue of another year with the same offer. Levels that are not offered are left out, and so are benefits that only they include. A catalogue has no
 * dates of its own, so none move.
 */
export function cloneCatalogue(catalogue: Catalogue, year: number): Catalogue {
  const tiers = catalogue.tiers.filter(({ published }) => published);
  const benefits = catalogue.benefits.flatMap((benefit) => {
    const included = benefit.tiers.filter(({ tier }) => tiers.some(({ slug }) => slug === tier));
    return included.length === 0 && benefit.tiers.length > 0 ? [] : [{ ...benefit, tiers: included }];
  });
  return { ...catalogue, year, tiers, benefits };
}
