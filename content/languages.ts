/**
 * A language of the site: the code its addresses begin with (the default language has none: `base` is empty), its name in itself, the
 * direction it is written in, and how it writes numbers and days (BCP 47).
 */
export type Language = Readonly<{
  code: string;
  name: string;
  base: string;
  dir: 'ltr' | 'rtl';
  numbers: string;
  days: string;
}>;

/** Every language of the site, one line each; the first is the default. */
export const LANGUAGES = {
  en: { code: 'en', name: 'English', base: '', dir: 'ltr', numbers: 'en-US', days: 'en-GB' },
  es: { code: 'es', name: 'Español', base: '/es', dir: 'ltr', numbers: 'es', days: 'es' },
} as const satisfies Record<string, Language>;

export type Lang = keyof typeof LANGUAGES;

/** The same as a list, the default first. */
export const LANGUAGE_LIST = Object.values(LANGUAGES) as [(typeof LANGUAGES)[Lang], ...(typeof LANGUAGES)[Lang][]];

/** The language of addresses without a code. */
export const DEFAULT_LANG: Lang = 'en';

/** Whether a text names a language of the site. */
export function isLang(text: unknown): text is Lang {
  return typeof text === 'string' && Object.hasOwn(LANGUAGES, text);
}
