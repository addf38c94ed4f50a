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
  /** Whether it is no level, but sold on its own. */
  soldApart: boolean;
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
  const wall = offered.map(({ slug, name, placesLeft, soldApart = false }): WallLevel => ({
    slug,
    name,
    logoWidth: widths.get(slug) ?? NARROWEST,
    placesLeft,
    soldApart,
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
      soldApart: false,
      means: means[tier] ?? '',
      sponsors: [sponsor],
    });
  }
  return wall.toSorted((a, b) => Number(a.soldApart) - Number(b.soldApart));
}
