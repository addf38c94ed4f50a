/** A language, for components: the prefix of its addresses, and the locales of its numbers and dates (BCP 47). */
export type Language = Readonly<{ code: string; name: string; base: string; numbers: string; days: string }>;

type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<Record<string, React.ReactNode | ((inner: React.ReactNode) => React.ReactNode)>>;

/** The texts of a component by their keys; `rich` for texts with markup, `<b>so</b>`. */
export type Words<Key extends string> = {
  (key: Key, values?: Values): string;
  rich: (key: Key, values?: RichValues) => React.ReactNode;
};

/** The language of a component and its texts. */
export type I18n<Key extends string> = Readonly<{ language: Language; t: Words<Key> }>;

/** Those of a page's texts that take no values. For client components, which cannot receive a function. */
export function textsOf<Key extends string>(
  { t }: Readonly<{ t: (key: Key) => string }>,
  keys: readonly Key[],
): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<Key, string>;
}

/** Unformatted texts that take no values. For client components, which cannot receive a function. */
export function plainI18n<Key extends string>(language: Language, words: Readonly<Record<Key, string>>): I18n<Key> {
  const t = (key: Key) => words[key];
  return { language, t: Object.assign(t, { rich: t }) };
}
