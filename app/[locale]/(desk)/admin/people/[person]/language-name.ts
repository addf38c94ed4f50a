import { isLang, LANGUAGES } from '#content/languages';

/** The name of a language by its code; the code itself of one that the site does not have any more. */
export const languageName = (code: string) => (isLang(code) ? LANGUAGES[code].name : code);
