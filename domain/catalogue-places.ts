import type { Benefit, Catalogue } from '#domain/catalogue';

/**
 * Sponsors a level has room for in all: its own capacity, else the fewest of the benefits only it has, else null, no
 * limit.
 */
export function placesOf(catalogue: Pick<Catalogue, 'tiers' | 'benefits'>, tier: string): number | null {
  const own = catalogue.tiers.find(({ slug }) => slug === tier)?.capacity ?? null;
  if (own !== null) return own;
  const exclusive = catalogue.benefits.filter(({ tiers }) => tiers.length === 1 && tiers[0]?.tier === tier);
  const limits = exclusive.flatMap(({ capacity }) => (capacity === null ? [] : [capacity]));
  return limits.length === 0 ? null : Math.min(...limits);
}

/**
 * Places still free, never below 0; null where there is no limit. `held` counts pledges in review and approved ones
 * alike.
 */
export function placesLeft(places: number | null, held: number): number | null {
  return places === null ? null : Math.max(0, places - held);
}

/** A benefit as it is promised with a pledge: copied, so that later catalogues change nothing. */
export type PromisedBenefit = Pick<Benefit, 'slug' | 'name' | 'description' | 'group'> &
  Readonly<{ quantity: number | null }>;

/** What a level brings now, and what it would bring were it not full. */
export type PromisedBenefits = Readonly<{ promised: readonly PromisedBenefit[]; full: readonly PromisedBenefit[] }>;

/**
 * The benefits a new promise of a level brings, in their order. `held` says how many sponsors hold each benefit
 * already (by slug, silent means none); one that is full is left out and said so.
 */
export function toPromisedBenefits(
  benefits: readonly Benefit[],
  tier: string,
  held: ReadonlyMap<string, number>,
): PromisedBenefits {
  const brought = benefits
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ slug, name, description, group, capacity, tiers }) => {
      const given = tiers.find((each) => each.tier === tier);
      const full = placesLeft(capacity, held.get(slug) ?? 0) === 0;
      return given ? [{ full, benefit: { slug, name, description, group, quantity: given.quantity } }] : [];
    });
  const where = (full: boolean) => brought.filter((each) => each.full === full).map(({ benefit }) => benefit);
  return { promised: where(false), full: where(true) };
}
