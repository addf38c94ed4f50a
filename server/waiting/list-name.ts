import type { Lang } from '#content/languages';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import { localiseCatalogue } from '#server/public/localise-catalogue';
import type { WaitingList } from '#server/waiting/offer-places';

/** Reads the catalogue once, and returns what names a level or benefit in a language: its slug if it is not on offer any more. */
export async function readListNames(lang: Lang): Promise<(list: WaitingList) => string> {
  const offered = await findOfferedCatalogue();
  const { tiers, benefits } = offered ? localiseCatalogue(lang, toCatalogueView(offered)) : { tiers: [], benefits: [] };
  return ({ kind, slug }) => {
    const all: readonly Readonly<{ slug: string; name: string }>[] = kind === 'tier' ? tiers : benefits;
    return all.find((each) => each.slug === slug)?.name ?? slug;
  };
}
