import { z } from 'zod';
import { catalogueOfYear } from '#content/catalogue';
import { BENEFIT_TEXTS } from '#content/catalogue-benefit-texts';
import { GROUP_TEXTS } from '#content/catalogue-levels';
import { DEFAULT_LANG, LANGUAGE_LIST, type Lang } from '#content/languages';
import type { Benefit, BenefitText, Catalogue } from '#domain/catalogue';
import { toTranslations } from '#server/catalogue/translations-column';

/** Names and slugs in content are the same in every year. */
const WRITTEN = catalogueOfYear(2000);

type Texts = Pick<Benefit, 'slug' | 'name' | 'description' | 'translations'>;

/** The languages that a benefit can be translated into: all of the site but the first, in which its own texts are. */
export const OTHER_LANGUAGES = LANGUAGE_LIST.filter(({ code }) => code !== DEFAULT_LANG);

/** The texts of a benefit in a language: an editor's, or else those of content if the benefit is as `written` there, or else its own. */
export function textOfBenefit(lang: Lang, benefit: Texts, written: Pick<Catalogue, 'benefits'>): BenefitText {
  const { slug, name, description, translations } = benefit;
  const own = { name, description };
  if (lang === DEFAULT_LANG) return own;
  const known = written.benefits.find((each) => each.slug === slug);
  const isAsWritten = known?.name === name && known.description === description;
  const text = isAsWritten ? BENEFIT_TEXTS[lang][slug] : undefined;
  return translations?.[lang] ?? (text ? { name: text[0], description: text[1] } : own);
}

/** The name of a group of benefits in a language: content's if it has the group, or else its own. A group has only a name in the database. */
export function nameOfGroup(lang: Lang, name: string, { groups }: Pick<Catalogue, 'groups'> = WRITTEN): string {
  const { slug } = groups.find((group) => group.name === name) ?? {};
  return (slug && GROUP_TEXTS[lang][slug]) ?? name;
}

/** A benefit or add-on as it is kept with what was promised. `translations` is as a benefit's column has them. */
export type Promised = Readonly<{ slug: string; name: string; translations: unknown }>;

/** The same in a file of facts. One of before translations were kept has none. */
export const PromisedFact = z.object({
  slug: z.string().default(''),
  name: z.string(),
  translations: z.unknown().default({}),
});

/** The name of what was promised, in a language: as it was translated then, or as content translates a benefit of this name, or else its own. */
export function nameOfPromised(lang: Lang, { slug, name, translations }: Promised): string {
  const known = WRITTEN.benefits.find((each) => each.slug === slug && each.name === name);
  const description = known?.description ?? '';
  return textOfBenefit(lang, { slug, name, description, translations: toTranslations(translations) }, WRITTEN).name;
}

/** The texts of a benefit in each language that has its own, by an editor or by content. */
export function listShownTranslations(year: number, benefit: Texts): (BenefitText & Readonly<{ lang: Lang }>)[] {
  const written = catalogueOfYear(year);
  return OTHER_LANGUAGES.flatMap(({ code: lang }) => {
    const text = textOfBenefit(lang, benefit, written);
    const isSame = text.name === benefit.name && text.description === benefit.description;
    return isSame && !benefit.translations?.[lang] ? [] : [{ lang, ...text }];
  });
}

/** The translations of a benefit that differ from what its readers have without them. Only those are stored. */
export function toOwnTranslations(year: number, benefit: Texts): Record<string, BenefitText> {
  const written = catalogueOfYear(year);
  const differs = ([lang, text]: readonly [string, BenefitText]) => {
    const known = OTHER_LANGUAGES.find(({ code }) => code === lang);
    if (!known) return true;
    const shown = textOfBenefit(known.code, { ...benefit, translations: {} }, written);
    return shown.name !== text.name || shown.description !== text.description;
  };
  return Object.fromEntries(Object.entries(benefit.translations ?? {}).filter(differs));
}
