import { describe, expect, it } from 'vitest';
import { entriesOf, readPoFile } from '#scripts/commands/messages';

const texts = [...entriesOf(readPoFile('es'))].map(([key, { msgstr }]) => [key, msgstr[0] ?? ''] as const);
const saying = (word: RegExp) => texts.filter(([, text]) => word.test(text)).map(([key]) => key);

// docs/glossary-es.md lists the term to use in place of each of these.
describe('Spanish', () => {
  it('uses the word donation only for money that has been received', () => {
    expect(saying(/\bdona(?:r|ci|nte)/i)).toEqual(['home.figuresPromise']);
  });

  it.each([
    /contribuyente/i,
    /honor[ií]fic/i,
    /\bcartas?\b/i,
    /centavo/i,
    /moroso/i,
    /cuota/i,
    /(?<!com)promes|(?<!com)promet[ei]/i,
    /despacho/i,
    /\bapoyos\b/i,
  ])('has only one term for each thing: %s', (word) => expect(saying(word)).toEqual([]));
});
