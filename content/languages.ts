/** A language the public site is told in: where its pages begin, and how it writes numbers and days (BCP 47). */
export type Language = Readonly<{ code: 'en' | 'es'; name: string; base: '' | '/es'; numbers: string; days: string }>;

/** The first is the one of addresses without a language. */
export const LANGUAGES = {
  en: { code: 'en', name: 'English', base: '', numbers: 'en-US', days: 'en-GB' },
  es: { code: 'es', name: 'Español', base: '/es', numbers: 'es', days: 'es' },
} as const satisfies Record<string, Language>;

export type Lang = keyof typeof LANGUAGES;

/** Whether a text names a language the site is told in. */
export function isLang(text: string): text is Lang {
  return Object.hasOwn(LANGUAGES, text);
}
