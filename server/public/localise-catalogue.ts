import { catalogueOfYear } from '#content/catalogue';
import { GROUP_TEXTS } from '#content/catalogue-levels';
import type { Lang } from '#content/languages';
import { textOfBenefit } from '#server/catalogue/benefit-texts';
import type { CatalogueView } from '#server/public/catalogue-view';

/**
 * A catalogue in a language. Benefits have the translation that an editor wrote. Without one, groups and benefits that equal those of content have its
 * translation, and others keep their text, because an editor changed them and the translation of content may no longer be right.
 */
export function localiseCatalogue<View extends Pick<CatalogueView, 'year' | 'groups' | 'benefits'>>(
  lang: Lang,
  view: View,
): View {
  const groups = GROUP_TEXTS[lang];
  const written = catalogueOfYear(view.year);
  return {
    ...view,
    // In the database, a group has only a name.
    groups: view.groups.map((group) => {
      const { slug } = written.groups.find(({ name }) => name === group.name) ?? {};
      return { ...group, name: (slug && groups[slug]) ?? group.name };
    }),
    benefits: view.benefits.map((benefit) => ({ ...benefit, ...textOfBenefit(lang, benefit, written) })),
  };
}
