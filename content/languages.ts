import { defineLanguages, type Language as AnyLanguage } from '#domain/languages';

// One line a language, the default first. The interface's messages in it are in content/messages/<code>.po (English needs none).
const LOCALES = {
  en: { name: 'English', dir: 'ltr', numbers: 'en-US', days: 'en-GB' },
  es: { name: 'Español', dir: 'ltr', numbers: 'es', days: 'es' },
  de: { name: 'Deutsch', dir: 'ltr', numbers: 'de', days: 'de' },
} as const;

/** A language's code, as addresses and `lang` attributes have it. */
export type Lang = keyof typeof LOCALES;

export type Language = AnyLanguage<Lang>;

/** Something a foundation says in each of its languages. */
export type Localised<T> = Readonly<Record<Lang, T>>;

/** The language of addresses without a code; every language, the default first; and every language by its code. */
export const { first: DEFAULT_LANG, list: LANGUAGE_LIST, byCode: LANGUAGES } = defineLanguages<Lang>(LOCALES);

/** Whether a text is the code of a language of the site. */
export function isLang(text: unknown): text is Lang {
  return typeof text === 'string' && Object.hasOwn(LANGUAGES, text);
}
