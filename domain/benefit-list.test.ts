import { describe, expect, it } from 'vitest';
import { isBenefitSlug, readBenefitPeriod, toPeriodQuery } from '#domain/benefit-list';
import { civilDate } from '#domain/civil-date';

const today = civilDate('2026-11-27');

describe('the period of a list by benefit', () => {
  it('is today, unless an address has a day or a year', () => {
    expect(readBenefitPeriod({}, today)).toEqual({ on: today, year: null, open: false });
    expect(readBenefitPeriod({ on: '2027-05-15' }, today)).toEqual({ on: '2027-05-15', year: null, open: false });
    expect(readBenefitPeriod({ on: '2027-05-15', year: '2028' }, today)).toEqual({ on: null, year: 2028, open: false });
    expect(readBenefitPeriod({ on: '2027-05-15', year: '', open: 'yes' }, today)).toMatchObject({ open: true });
  });

  it.each([
    { on: '2027-02-30' },
    { on: ['2027-05-15', '2027-05-16'] },
    { year: '20x7' },
    { year: '99999' },
    { year: ['2027'], open: 'no' },
  ])('is today for %j', (params) => {
    expect(readBenefitPeriod(params, today)).toEqual({ on: today, year: null, open: false });
  });

  it('is read back from its own query', () => {
    for (const period of [
      { on: today, year: null, open: true },
      { on: null, year: 2028, open: false },
    ] as const)
      expect(readBenefitPeriod(Object.fromEntries(new URLSearchParams(toPeriodQuery(period))), today)).toEqual(period);
  });
});

it('a slug has small letters, digits and dashes', () => {
  for (const slug of ['booth', 'earlier-12-101']) expect(isBenefitSlug(slug)).toBe(true);
  for (const slug of ['', 'Booth', 'a b', 'a/b', '\u0000', 'x'.repeat(101)]) expect(isBenefitSlug(slug)).toBe(false);
});
