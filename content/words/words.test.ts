import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#content/languages';

type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Messages = Readonly<Record<string, string>>;

/** Every text of a language's words by its place among them. */
function flat(words: unknown, place = ''): Record<string, string> {
  if (typeof words === 'string') return { [place]: words };
  return Object.assign({}, ...Object.entries(words ?? {}).map(([key, each]) => flat(each, `${place}/${key}`)));
}

/** The names of a message's values and marks. */
function namesOf(parts: Parts): string[] {
  return parts.flatMap((part) => {
    const inner = 'children' in part ? part.children : [];
    const choices = 'options' in part ? Object.values(part.options).flatMap(({ value }) => value) : [];
    // 0 is plain text, 7 the # of a plural.
    const own = part.type === 0 || part.type === 7 ? [] : [String(part.value)];
    return [...own, ...namesOf(inner), ...namesOf(choices)];
  });
}

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((file) => !file.includes('.test.'));
const modules = await Promise.all(files.map((file) => import(path.join(FOLDER, file)) as Promise<object>));

/** Everything exported that is told in both languages. */
const i18n = modules
  .flatMap((exported) => Object.entries(exported) as [string, Record<string, unknown> | undefined][])
  .filter(([, words]) => typeof words === 'object' && 'en' in words && 'es' in words)
  .map(([name, words]) => [name, { en: flat(words?.en), es: flat(words?.es) } as Record<string, Messages>] as const);

describe('the words', () => {
  it('are told for every page', () => expect(i18n.length).toBeGreaterThan(15));

  it.each(i18n)('of %s are all there in every language, none of them empty', (_, words) => {
    const keys = Object.keys(words.en ?? {}).sort();
    for (const lang of Object.keys(LANGUAGES)) {
      expect(Object.keys(words[lang] ?? {}).sort()).toEqual(keys);
      expect(Object.entries(words[lang] ?? {}).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it.each(i18n)('of %s ask for the same values in every language', (_, words) => {
    const needs = (lang: string, key: string) => {
      const message = new IntlMessageFormat(words[lang]?.[key] ?? '', lang);
      return [key, [...new Set(namesOf(message.getAst()))].sort()];
    };
    for (const key of Object.keys(words.en ?? {}))
      for (const lang of Object.keys(LANGUAGES)) expect(needs(lang, key)).toEqual(needs('en', key));
  });
});
