import { demoCatalogue } from '#content/catalogue';
import type { Lang } from '#content/languages';
import { BENEFITS_ES, GROUPS_ES } from '#content/words/catalogue';
import type { CatalogueView } from '#server/public/catalogue-view';

/**
 * A catalogue in a language: groups and benefits that stand as the content has them in its words, all others in the database's own, since an editor wrote them
 * anew and the content's Spanish may no longer say the same.
 */
export function tellCatalogue<View extends Pick<CatalogueView, 'year' | 'groups' | 'benefits'>>(
  lang: Lang,
  view: View,
): View {
  if (lang === 'en') return view;
  const written = demoCatalogue(view.year);
  return {
    ...view,
    // The database knows a group by its name alone.
    groups: view.groups.map((group) => {
      const { slug } = written.groups.find(({ name }) => name === group.name) ?? {};
      return { ...group, name: (slug && GROUPS_ES[slug]) ?? group.name };
    }),
    benefits: view.benefits.map((benefit) => {
      const { name, description } = written.benefits.find(({ slug }) => slug === benefit.slug) ?? {};
      const i18n = benefit.name === name && benefit.description === description ? BENEFITS_ES[benefit.slug] : undefined;
      return i18n ? { ...benefit, name: i18n[0], description: i18n[1] } : benefit;
    }),
  };
}
