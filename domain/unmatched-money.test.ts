import { describe, expect, it } from 'vitest';
import { rankLikely, toPayerWords } from '#domain/unmatched-money';

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
