import { IntlMessageFormat } from 'intl-messageformat';
import { createElement, Fragment } from 'react';
import { LANGUAGES, type Lang, type Language, type Localised } from '#content/languages';
import { SOURCE_LANG, type Messages } from '#content/messages/define-messages';
import { readTranslations } from '#server/i18n/translations';

/** The foundation's own texts by key, from content/. Keys that a language lacks cannot be used. */
export type FoundationTexts = Localised<Readonly<Record<string, string>>>;

type Group = Messages | FoundationTexts;
type KeyOf<M> = M extends Messages<infer Key> ? Key : M extends FoundationTexts ? keyof M[Lang] & string : never;
type Value = string | number;
type Tag = (inner: React.ReactNode) => React.ReactNode;

/** Returns messages by key in one language. Use `rich` for a message with tags, such as `<b>so</b>`. */
export type Translator<Key extends string> = {
  (key: Key, values?: Readonly<Record<string, Value>>): string;
  rich: (key: Key, values?: Readonly<Record<string, React.ReactNode | Tag>>) => React.ReactNode;
};

// Every message, parsed once: there are few. Texts that staff change and preview come and go, so what is kept has a limit.
const parsed = new Map<string, IntlMessageFormat>();
const MOST_PARSED = 20_000;

function parse(text: string, locale: string): IntlMessageFormat {
  const key = `${locale} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(text, locale);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(key, message);
  return message;
}

/** Formats a text of content/ (ICU MessageFormat) with its values. Throws if a value is missing. */
export function formatText(text: string, locale: string, values: Readonly<Record<string, Value>>): string {
  return String(parse(text, locale).format(values));
}

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

// The messages of a group in each language, put together once.
const translated = new WeakMap<Messages, Map<Lang, Texts>>();

function isMessages(group: Group): group is Messages {
  return 'namespace' in group;
}

function readGroup(lang: Lang, group: Group): Texts {
  if (!isMessages(group)) return group[lang];
  const languages = translated.get(group) ?? new Map<Lang, Texts>();
  translated.set(group, languages);
  const known = languages.get(lang);
  if (known) return known;
  const translations = readTranslations(lang);
  const texts = Object.fromEntries(
    Object.entries(group.texts).map(([key, text]) => [key, translations.get(`${group.namespace}.${key}`) ?? text]),
  );
  languages.set(lang, texts);
  return texts;
}

/**
 * Messages, and texts of the foundation, in a language without formatting, by key: for client components, and for texts without values. A later one
 * replaces an earlier one with the same key. A message without a translation is in English.
 */
export function readMessages<M extends readonly Group[]>(
  lang: Lang,
  ...messages: M
): Readonly<Record<KeyOf<M[number]>, string>> {
  return Object.assign({}, ...messages.map((group) => readGroup(lang, group))) as Record<KeyOf<M[number]>, string>;
}

/** A page's messages and foundation's texts in a language, with the properties of that language. Formatting throws if a value is missing. */
export function translate<M extends readonly Group[]>(
  lang: Lang,
  ...messages: M
): Readonly<{ language: Language; t: Translator<KeyOf<M[number]>> }> {
  const language = LANGUAGES[lang];
  return { language, t: translatorOf(language.numbers, readMessages(lang, ...messages)) };
}

/** A page's messages in a language, those in `changed` with another text, by their keys. */
export function translateChanged<M extends readonly Messages[]>(
  lang: Lang,
  changed: Texts,
  ...messages: M
): Readonly<{ language: Language; t: Translator<KeyOf<M[number]>> }> {
  const language = LANGUAGES[lang];
  return { language, t: translatorOf(language.numbers, { ...readMessages(lang, ...messages), ...changed }) };
}

/** The same in English, for readers of machines' answers. A site need not be in English. */
export function translateToEnglish<Key extends string>(messages: Messages<Key>) {
  const language = {
    code: SOURCE_LANG,
    name: 'English',
    base: '',
    dir: 'ltr',
    numbers: 'en-US',
    days: 'en-GB',
  } as const;
  return { language, t: translatorOf<Key>(language.numbers, messages.texts) };
}

function translatorOf<Key extends string>(locale: string, texts: Texts): Translator<Key> {
  const find = (key: string): IntlMessageFormat => parse(texts[key] ?? '', locale);
  const t = (key: string, values?: Readonly<Record<string, Value>>) => String(find(key).format(values));
  const rich = (key: string, values: Readonly<Record<string, React.ReactNode | Tag>> = {}): React.ReactNode => {
    const parts = find(key).format<React.ReactNode>(values as Record<string, Value>);
    return Array.isArray(parts) ? createElement(Fragment, null, ...(parts as React.ReactNode[])) : parts;
  };
  return Object.assign(t, { rich }) as Translator<Key>;
}
