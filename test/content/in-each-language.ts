import { LANGUAGE_LIST, type Localised } from '#content/languages';

const isFirst = (code: string) => code === LANGUAGE_LIST[0].code;

/** A text of the test content in every language: as it is in the first, in the others with the language behind it: `Trees (es)`. */
export function inEachLanguage(text: string): Localised<string> {
  return mapLanguages((code) => (isFirst(code) ? text : `${text} (${code})`));
}

/** Texts by key, in the same way. */
export function textsInEachLanguage<Key extends string>(
  texts: Readonly<Record<Key, string>>,
): Localised<Readonly<Record<Key, string>>> {
  return mapLanguages((code) => {
    const entries = Object.entries<string>(texts).map(([key, text]) => [
      key,
      isFirst(code) ? text : `${text} (${code})`,
    ]);
    return Object.fromEntries(entries) as Record<Key, string>;
  });
}

/** Something in every language. */
export function mapLanguages<T>(make: (code: string) => T): Localised<T> {
  return Object.fromEntries(LANGUAGE_LIST.map(({ code }) => [code, make(code)])) as Localised<T>;
}
