import type { Lang } from '#content/languages';
import { LEVEL_NOTES } from '#content/level-notes';
import type { ShownSponsor } from '#server/organisation/sponsor-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import type { PublicState } from '#server/public/public-state-queries';

/** A level of the sponsors page: on offer, or from an earlier catalogue if a sponsor still has it. `placesLeft`: null means no limit. */
export type WallLevel = Readonly<{
  slug: string;
  name: string;
  logoWidth: number;
  placesLeft: number | null;
  /** Where its sponsors are named, as one line of text; empty for a level that content does not know. */
  means: string;
  sponsors: ShownSponsor[];
}>;

const NARROWEST = 175;

/**
 * Sponsors by level in a language, highest first, then those of offers sold apart; only what is on offer has places. Prices are only in the catalogue: see
 * docs/decisions/2026-11-21-what-the-wall-shows.md.
 */
export function toWall(lang: Lang, { catalogue, sponsors }: Pick<PublicState, 'catalogue' | 'sponsors'>): WallLevel[] {
  const means: Readonly<Record<string, string>> = LEVEL_NOTES[lang];
  const offered = catalogue ? toCatalogueView(catalogue).tiers : [];
  const widths = new Map(catalogue?.catalogue.tiers.map((tier) => [tier.slug, tier.logoWidth]));
  const wall = offered.map(({ slug, name, placesLeft }): WallLevel => ({
    slug,
    name,
    logoWidth: widths.get(slug) ?? NARROWEST,
    placesLeft,
    means: means[slug] ?? '',
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
      means: means[tier] ?? '',
      sponsors: [sponsor],
    });
  }
  const apart = new Set(offered.flatMap(({ slug, soldApart }) => (soldApart ? [slug] : [])));
  return wall.toSorted((a, b) => Number(apart.has(a.slug)) - Number(apart.has(b.slug)));
}
