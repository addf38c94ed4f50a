/**
 * A language of the site: its code (BCP 47), its name in itself, where its addresses begin (the default has no prefix: `base` is empty), the
 * direction it is written in, and how it writes numbers and days.
 */
export type Language = Readonly<{
  code: Lang;
  name: string;
  base: string;
  dir: 'ltr' | 'rtl';
  numbers: string;
  days: string;
}>;

// One line a language, the default first. Each other one has its messages in content/messages/<code>.po.
const LOCALES = {
  en: { name: 'English', dir: 'ltr', numbers: 'en-US', days: 'en-GB' },
  es: { name: 'Español', dir: 'ltr', numbers: 'es', days: 'es' },
  de: { name: 'Deutsch', dir: 'ltr', numbers: 'de', days: 'de' },
} as const;

/** A language's code, as addresses and `lang` attributes have it. */
export type Lang = keyof typeof LOCALES;

/** The language of addresses without a code. */
export const DEFAULT_LANG = Object.keys(LOCALES)[0] as Lang;

/** Every language, the default first. */
export const LANGUAGE_LIST = Object.entries(LOCALES).map(([code, locale]) => ({
  code: code as Lang,
  base: code === DEFAULT_LANG ? '' : `/${code}`,
  ...locale,
})) as [Language, ...Language[]];

/** Every language by its code. */
export const LANGUAGES = Object.fromEntries(LANGUAGE_LIST.map((language) => [language.code, language])) as Readonly<
  Record<Lang, Language>
>;

/** Something a foundation says in each of its languages. */
export type Localised<T> = Readonly<Record<Lang, T>>;

/** Whether a text is the code of a language of the site. */
export function isLang(text: unknown): text is Lang {
  return typeof text === 'string' && Object.hasOwn(LANGUAGES, text);
}
