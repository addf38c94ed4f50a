import type { ShownSponsor } from '#server/organisation/sponsor-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import type { PublicState } from '#server/public/public-state-queries';

/** The levels of the sponsors page with their sponsors: the levels on offer, and earlier levels that a sponsor still has. */
export type Wall = {
  slug: string;
  name: string;
  logoWidth: number;
  placesLeft: number | null;
  sponsors: ShownSponsor[];
}[];

const NARROWEST = 175;

/**
 * Sponsors by level, highest first; only levels on offer have places. Prices are only in the catalogue: see
 * docs/decisions/2026-11-21-what-the-wall-shows.md.
 */
export function toWall({ catalogue, sponsors }: Pick<PublicState, 'catalogue' | 'sponsors'>): Wall {
  const offered = catalogue ? toCatalogueView(catalogue).tiers : [];
  const widths = new Map(catalogue?.catalogue.tiers.map((tier) => [tier.slug, tier.logoWidth]));
  const wall: Wall = offered.map(({ slug, name, placesLeft }) => ({
    slug,
    name,
    logoWidth: widths.get(slug) ?? NARROWEST,
    placesLeft,
    sponsors: [],
  }));
  for (const sponsor of sponsors) {
    const level = wall.find(({ slug }) => slug === sponsor.tier);
    if (level) level.sponsors.push(sponsor);
    if (level) continue;
    const { tier, tierName, logoWidth } = sponsor;
    wall.push({
      slug: tier,
      name: tierName,
      logoWidth: logoWidth ?? NARROWEST,
      placesLeft: null,
      sponsors: [sponsor],
    });
  }
  return wall;
}
