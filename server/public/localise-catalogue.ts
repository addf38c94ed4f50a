import { catalogueOfYear } from '#content/catalogue';
import type { Lang } from '#content/languages';
import { nameOfGroup, textOfBenefit } from '#server/catalogue/benefit-texts';
import type { CatalogueView } from '#server/public/catalogue-view';

/**
 * A catalogue in a language. Benefits have the translation that an editor wrote. Without one, groups and benefits that equal those of content have its
 * translation, and others keep their text, because an editor changed them and the translation of content may no longer be right.
 */
export function localiseCatalogue<View extends Pick<CatalogueView, 'year' | 'groups' | 'benefits'>>(
  lang: Lang,
  view: View,
): View {
  const written = catalogueOfYear(view.year);
  return {
    ...view,
    groups: view.groups.map((group) => ({ ...group, name: nameOfGroup(lang, group.name, written) })),
    benefits: view.benefits.map((benefit) => ({ ...benefit, ...textOfBenefit(lang, benefit, written) })),
  };
}
