import { describe, expect, it } from 'vitest';
import { LIKELY_REASONS, rankLikely, toPayerWords } from '#domain/unmatched-money';

describe('likely pledges', () => {
  it('with more reasons come first, then those with a stronger one, and only so many', () => {
    const found = [
      { pledge: 1n, reason: 'same-amount' },
      { pledge: 2n, reason: 'same-amount' },
      { pledge: 3n, reason: 'names-it' },
      { pledge: 2n, reason: 'same-name' },
      { pledge: 2n, reason: 'same-name' },
      { pledge: 4n, reason: 'paid-before' },
    ] as const;
    expect(rankLikely(found, 3)).toEqual([
      { pledge: 2n, reasons: ['same-name', 'same-amount'] },
      { pledge: 3n, reasons: ['names-it'] },
      { pledge: 4n, reasons: ['paid-before'] },
    ]);
    expect(rankLikely([], 3)).toEqual([]);
  });
});

it.each([
  ['EXAMPLE, ADA M.', 'EXAMPLE ADA'],
  ['  Loom & Co. KG ', 'Loom Co KG'],
  ['***', ''],
  ['Ágnes Kováčová', 'Ágnes Kováčová'],
])('the words of the payer %s', (payer, words) => {
  expect(toPayerWords(payer)).toBe(words);
});

describe('the order of likely pledges', () => {
  it('is that of their strongest reason where they have equally many', () => {
    const found = [...LIKELY_REASONS].reverse().map((reason, at) => ({ pledge: BigInt(at), reason }));
    expect(rankLikely(found, 10).map(({ reasons }) => reasons[0])).toEqual([...LIKELY_REASONS]);
  });

  it('does not depend on the order in which reasons were found', () => {
    const both = [
      { pledge: 7n, reason: 'same-amount' },
      { pledge: 7n, reason: 'names-it' },
    ] as const;
    const expected = [{ pledge: 7n, reasons: ['names-it', 'same-amount'] }];
    expect(rankLikely(both, 3)).toEqual(expected);
    expect(rankLikely([...both].reverse(), 3)).toEqual(expected);
  });

  it('leaves none over where there is room for none', () => {
    expect(rankLikely([{ pledge: 1n, reason: 'names-it' }], 0)).toEqual([]);
  });
});

it('of a long name only the first six words are looked for', () => {
  expect(toPayerWords('One Two Three Four Five Six Seven')).toBe('One Two Three Four Five Six');
});
