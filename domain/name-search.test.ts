import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SEARCH, readNameSearch } from '#domain/name-search';

describe('a search for names', () => {
  it.each([
    ['maria', ['maria']],
    ['  Maria  ', ['Maria']],
    ['100%', ['100%']],
    [`'"<>`, [`'"<>`]],
    ['un\u0000al', ['unal']],
    ['Jose\u0301', ['José']],
    ['Ada\u00a0 Lovelace\u202fAda', ['Ada', 'Lovelace']],
    ['Ada\tLovelace', ['Ada', 'Lovelace']],
  ])('%j has the words %j', (raw, words) => {
    expect(readNameSearch(raw)?.words).toEqual(words);
  });

  it.each(['', ' ', '\u0000', '\n\t'])('%j is empty', (raw) => {
    expect(readNameSearch(raw)).toBeNull();
  });

  it('is cut between characters, not within one', () => {
    expect(readNameSearch('x'.repeat(2_000))?.typed).toBe('x'.repeat(LONGEST_SEARCH));
    expect(readNameSearch('👩'.repeat(2_000))?.typed).toBe('👩'.repeat(LONGEST_SEARCH));
  });

  it.each([
    ['li', false],
    ['lis', true],
    ['a b c', false],
    ['%%%', false],
    ['ʼʼʼ zq', false],
    ['\u3164\u3164\u3164', false],
    ['李小龙', true],
    ['x 123', true],
  ])('knows whether an index can find %j', (raw, hasTrigram) => {
    expect(readNameSearch(raw)?.hasTrigram).toBe(hasTrigram);
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const search = readNameSearch(raw);
        if (search === null) return;
        expect(search.typed.isWellFormed()).toBe(true);
        expect(readNameSearch(search.typed)).toEqual(search);
      }),
    );
  });
});
