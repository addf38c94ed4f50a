import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCapped, formatCount, formatPercent } from '#domain/count-text';

describe('a count', () => {
  it.each([
    [0, 'en-US', '0'],
    [1_234, 'en-US', '1,234'],
    [1_234_567, 'es-ES', '1.234.567'],
  ])('%d in %s is %s', (count, locale, words) => {
    expect(formatCount(count, locale)).toBe(words);
  });
});

it.each([
  [0, 'en-US', '0'],
  [1_000, 'en-US', '1,000'],
  [1_001, 'en-US', '1,000+'],
  [1_001, 'de-DE', '1.000+'],
])('a count up to a thousand: %d in %s is %s', (count, locale, words) => {
  expect(formatCapped(count, locale)).toBe(words);
});

describe('a percentage', () => {
  it.each([
    [0, 'en-US', '0%'],
    [0.389, 'en-US', '38%'],
    [12.5, 'en-US', '1,250%'],
    [0.5, 'es-ES', '50\u00A0%'],
  ])('%d in %s is %s', (share, locale, words) => {
    expect(formatPercent(share, locale)).toBe(words);
  });

  it('is 100% only for the whole', () => {
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(fc.property(part, (share) => formatPercent(share, 'en-US') !== '100%'));
  });
});
