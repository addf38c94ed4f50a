/**
 * A language of the site: its code (BCP 47), its name in itself, where its addresses begin (the default has no prefix: `base` is empty), the
 * direction it is written in, and how it writes numbers and days.
 */
export type Language<Code extends string = string> = Readonly<{
  code: Code;
  name: string;
  base: string;
  dir: 'ltr' | 'rtl';
  numbers: string;
  days: string;
}>;

/** A site's languages, the first of `locales` being the one without a code in its addresses. */
export function defineLanguages<Code extends string>(
  locales: Readonly<Record<Code, Omit<Language<Code>, 'code' | 'base'>>>,
) {
  const codes = Object.keys(locales) as Code[];
  const [first] = codes;
  if (first === undefined) throw new Error('A site needs a language');
  const list = codes.map((code) => ({ code, base: code === first ? '' : `/${code}`, ...locales[code] }));
  return {
    first,
    list: list as [Language<Code>, ...Language<Code>[]],
    byCode: Object.fromEntries(list.map((language) => [language.code, language])) as Readonly<
      Record<Code, Language<Code>>
    >,
  };
}
