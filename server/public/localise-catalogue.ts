import { catalogueOfYear } from '#content/catalogue';
import { GROUP_TEXTS } from '#content/catalogue-levels';
import { BENEFIT_TEXTS } from '#content/catalogue-benefit-texts';
import type { Lang } from '#content/languages';
import type { CatalogueView } from '#server/public/catalogue-view';

/**
 * A catalogue in a language. Groups and benefits that equal those of content are translated. Others keep the text of the database, because an editor
 * changed them and the translation may no longer be right.
 */
export function localiseCatalogue<View extends Pick<CatalogueView, 'year' | 'groups' | 'benefits'>>(
  lang: Lang,
  view: View,
): View {
  const [groups, benefits] = [GROUP_TEXTS[lang], BENEFIT_TEXTS[lang]];
  const written = catalogueOfYear(view.year);
  return {
    ...view,
    // In the database, a group has only a name.
    groups: view.groups.map((group) => {
      const { slug } = written.groups.find(({ name }) => name === group.name) ?? {};
      return { ...group, name: (slug && groups[slug]) ?? group.name };
    }),
    benefits: view.benefits.map((benefit) => {
      const { name, description } = written.benefits.find(({ slug }) => slug === benefit.slug) ?? {};
      const isAsWritten = benefit.name === name && benefit.description === description;
      const text = isAsWritten ? benefits[benefit.slug] : undefined;
      return text ? { ...benefit, name: text[0], description: text[1] } : benefit;
    }),
  };
}
