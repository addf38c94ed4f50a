/** A language of the site: where its pages begin, and how it writes numbers and days (BCP 47). */
export type Language = Readonly<{ code: Lang; name: string; base: string; numbers: string; days: string }>;

// One line a language, the default first. Each other one has its messages in content/messages/<code>.po.
const LOCALES = {
  en: { name: 'English', numbers: 'en-US', days: 'en-GB' },
  es: { name: 'Español', numbers: 'es', days: 'es' },
  de: { name: 'Deutsch', numbers: 'de', days: 'de' },
} as const;

/** A language's code, as addresses and `lang` attributes have it. */
export type Lang = keyof typeof LOCALES;

/** The language of addresses without one. */
export const DEFAULT_LANG = Object.keys(LOCALES)[0] as Lang;

/** Every language by its code, the default first. */
export const LANGUAGES = Object.fromEntries(
  Object.entries(LOCALES).map(([code, locale]) => [
    code,
    { code, base: code === DEFAULT_LANG ? '' : `/${code}`, ...locale },
  ]),
) as Readonly<Record<Lang, Language>>;

/** Something a foundation says in each of its languages. */
export type Localised<T> = Readonly<Record<Lang, T>>;

/** Whether a text is the code of a language of the site. */
export function isLang(text: string): text is Lang {
  return Object.hasOwn(LANGUAGES, text);
}
