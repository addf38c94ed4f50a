import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#content/languages';

type Parts = ReturnType<IntlMessageFormat['getAst']>;
type Messages = Readonly<Record<string, string>>;

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

describe.each(files)('%s', async (file) => {
  const exported = (await import(path.join(FOLDER, file))) as Record<string, Record<string, Messages>>;
  const told = Object.entries(exported).filter(([name]) => name.endsWith('_WORDS'));

  it('holds words', () => expect(told.length).toBeGreaterThan(0));

  it.each(told)('%s has every message in every language, none of them empty', (_, words) => {
    const keys = Object.keys(words.en ?? {}).sort();
    for (const lang of Object.keys(LANGUAGES)) {
      expect(Object.keys(words[lang] ?? {}).sort()).toEqual(keys);
      expect(Object.entries(words[lang] ?? {}).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it.each(told)('%s asks for the same values in every language', (_, words) => {
    const needs = (lang: string, key: string) => {
      const message = new IntlMessageFormat(words[lang]?.[key] ?? '', lang);
      return [key, [...new Set(namesOf(message.getAst()))].sort()];
    };
    for (const key of Object.keys(words.en ?? {}))
      for (const lang of Object.keys(LANGUAGES)) expect(needs(lang, key)).toEqual(needs('en', key));
  });
});
