import type { Catalogue } from '#domain/catalogue';

/**
 * How many sponsors a level has room for: its own capacity, or else the smallest capacity of the benefits that only it includes, or else null (no
 * limit).
 */
export function placesOf(catalogue: Pick<Catalogue, 'tiers' | 'benefits'>, tier: string): number | null {
  const own = catalogue.tiers.find(({ slug }) => slug === tier)?.capacity ?? null;
  if (own !== null) return own;
  const exclusive = catalogue.benefits.filter(({ tiers }) => tiers.length === 1 && tiers[0]?.tier === tier);
  const limits = exclusive.flatMap(({ capacity }) => (capacity === null ? [] : [capacity]));
  return limits.length === 0 ? null : Math.min(...limits);
}

/** Places still free, never below 0; null if there is no limit. `held` counts both pledges in review and approved ones. */
export function placesLeft(places: number | null, held: number): number | null {
  return places === null ? null : Math.max(0, places - held);
}
