import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPaidYears, toSponsorRun, type YearTerm } from '#domain/sponsor-run';

const term = (from: number, years: number): YearTerm => ({ from, years });

describe('toSponsorRun', () => {
  it.each([
    ['one current term', [term(2025, 3)], { since: 2025, until: 2027, soFar: 2 }],
    [
      'ten years, renewed every year',
      Array.from({ length: 10 }, (_, at) => term(2017 + at, 1)),
      { since: 2017, until: 2026, soFar: 10 },
    ],
    ['renewed before the end', [term(2024, 3), term(2026, 2)], { since: 2024, until: 2027, soFar: 3 }],
    ['a new run after a missing year', [term(2020, 2), term(2023, 4)], { since: 2023, until: 2026, soFar: 4 }],
    ['ended', [term(2020, 2)], { since: 2020, until: 2021, soFar: 2 }],
    ['not started', [term(2028, 2)], { since: 2028, until: 2029, soFar: 0 }],
  ])('%s', (_, terms, run) => expect(toSponsorRun(terms, 2026)).toEqual(run));

  it('is null without a term', () => expect(toSponsorRun([], 2026)).toBeNull());

  const anyTerm = fc.record({ from: fc.integer({ min: 2000, max: 2050 }), years: fc.integer({ min: 1, max: 5 }) });

  it('covers all its years, touches no other run, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { minLength: 1 }), fc.integer({ min: 1990, max: 2060 }), (terms, year) => {
        const covered = new Set(
          terms.flatMap(({ from, years }) => Array.from({ length: years }, (_, at) => from + at)),
        );
        const run = toSponsorRun(terms, year);
        if (!run) throw new Error('there is a term');
        for (let each = run.since; each <= run.until; each += 1) expect(covered.has(each)).toBe(true);
        expect(covered.has(run.since - 1) || covered.has(run.until + 1)).toBe(false);
        expect(toSponsorRun(terms.toReversed(), year)).toEqual(run);
        if (covered.has(year)) expect(run.since <= year && year <= run.until).toBe(true);
      }),
    );
  });
});

describe('toPaidYears', () => {
  const promised = (from: number, years: number, received: bigint) => ({ from, years, price: 100n, received });

  it.each([
    ['nothing received', [promised(2024, 3, 0n)], []],
    ['a part of the first year', [promised(2024, 3, 99n)], []],
    ['the first year, and half of the second', [promised(2024, 3, 150n)], [2024]],
    ['all, and more than all', [promised(2024, 2, 500n)], [2024, 2025]],
    ['two terms in the same year', [promised(2025, 1, 100n), promised(2024, 2, 200n)], [2024, 2025]],
    ['a year missing between two terms', [promised(2020, 1, 100n), promised(2022, 1, 100n)], [2020, 2022]],
    ['no price', [{ ...promised(2024, 1, 100n), price: 0n }], []],
  ])('%s', (_, terms, years) => expect(toPaidYears(terms)).toEqual(years));
});
