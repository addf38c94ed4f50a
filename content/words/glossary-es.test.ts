import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WAYS } from '#content/ways';
import { BENEFITS_ES } from '#content/words/catalogue';
import { PRESETS_ES } from '#content/words/presets';

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((file) => !file.includes('.test.'));
const modules = await Promise.all(files.map((file) => import(path.join(FOLDER, file)) as Promise<object>));
const inSpanish = modules.flatMap((exported) =>
  Object.values(exported).flatMap((words: unknown) =>
    typeof words === 'object' && words !== null && 'es' in words ? [words.es] : [],
  ),
);

/** Every text below a value, by its key. */
function textsOf(value: unknown, key = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]];
  return Object.entries(value ?? {}).flatMap(([inner, each]) => textsOf(each, inner));
}

const texts = textsOf([inSpanish, WAYS.es, BENEFITS_ES, PRESETS_ES]);
const saying = (word: RegExp) => texts.filter(([, text]) => word.test(text)).map(([key]) => key);

// docs/glossary-es.md says what each of these is called instead.
describe('Spanish', () => {
  it('is all looked at', () => expect(texts.length).toBeGreaterThan(500));

  it('calls only money that has arrived a donation', () => {
    expect(saying(/\bdona(?:r|ci|nte)/i)).toEqual(['foundationDonations', 'figuresPromise']);
  });

  it.each([/contribuyente/i, /honor[ií]fic/i, /\bcartas?\b/i, /centavo/i, /moroso/i, /cuota/i])(
    'has no second word for a thing: %s',
    (word) => expect(saying(word)).toEqual([]),
  );
});
