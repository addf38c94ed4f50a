import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment } from 'react';
import { LANGUAGES, type Lang, type Language } from '#content/languages';

/** The same keys in every language; messages are ICU. */
export type Messages = Readonly<Record<Lang, Readonly<Record<string, string>>>>;

type KeyOf<W> = W extends Readonly<{ en: infer Messages }> ? keyof Messages & string : never;
type Value = string | number;
type Tag = (inner: React.ReactNode) => React.ReactNode;

/** Says the words of a page by their keys, in one language; `rich` where some of them are marked, `<b>so</b>`. */
export type Translator<Key extends string> = {
  (key: Key, values?: Readonly<Record<string, Value>>): string;
  rich: (key: Key, values?: Readonly<Record<string, React.ReactNode | Tag>>) => React.ReactNode;
};

// Every message there is, parsed once: words are few and never change while we run.
const parsed = new Map<string, IntlMessageFormat>();

function parse(message: string, locale: string): IntlMessageFormat {
  const key = `${locale} ${message}`;
  const known = parsed.get(key) ?? new IntlMessageFormat(message, locale);
  parsed.set(key, known);
  return known;
}

/** A page's words in a language, with what that language is. Saying a word throws where it lacks a value. */
export function translate<W extends readonly Messages[]>(
  lang: Lang,
  ...words: W
): Readonly<{ language: Language; t: Translator<KeyOf<W[number]>> }> {
  const language = LANGUAGES[lang];
  const messages: Record<string, string> = Object.assign({}, ...words.map((each) => each[lang]));
  const find = (key: string): IntlMessageFormat => parse(messages[key] ?? '', language.numbers);
  const t = (key: string, values?: Readonly<Record<string, Value>>) => String(find(key).format(values));
  const rich = (key: string, values: Readonly<Record<string, React.ReactNode | Tag>> = {}): React.ReactNode => {
    const parts = find(key).format<React.ReactNode>(values as Record<string, Value>);
    return Array.isArray(parts) ? createElement(Fragment, null, ...(parts as React.ReactNode[])) : parts;
  };
  return { language, t: Object.assign(t, { rich }) as Translator<KeyOf<W[number]>> };
}
