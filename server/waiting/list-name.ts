import type { Lang } from '#content/languages';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import { localiseCatalogue } from '#server/public/localise-catalogue';
import type { WaitingList } from '#server/waiting/offer-places';

/** The name of a level or benefit in a language; its slug if it is not on offer any more. */
export async function nameList({ kind, slug }: WaitingList, lang: Lang): Promise<string> {
  const offered = await findOfferedCatalogue();
  if (!offered) return slug;
  const { tiers, benefits } = localiseCatalogue(lang, toCatalogueView(offered));
  const all: readonly Readonly<{ slug: string; name: string }>[] = kind === 'tier' ? tiers : benefits;
  return all.find((each) => each.slug === slug)?.name ?? slug;
}
