import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, compareDates, daysBetween } from '#domain/civil-date';
import { fiscalYearDays, fiscalYearName, fiscalYearOf, parseFiscalYear } from '#domain/fiscal-year';

describe('a fiscal year', () => {
  it.each([
    [2026, 1, '2026-01-01', '2026-12-31', '2026'],
    [2026, 7, '2026-07-01', '2027-06-30', '2026/27'],
    [2099, 4, '2099-04-01', '2100-03-31', '2099/00'],
    // It ends on the last day of February, which is the 29th in a leap year.
    [2027, 3, '2027-03-01', '2028-02-29', '2027/28'],
    [2026, 3, '2026-03-01', '2027-02-28', '2026/27'],
  ])('of %i from month %i lasts from %s to %s', (year, from, first, last, name) => {
    expect(fiscalYearDays(year, from)).toEqual({ first, last });
    expect(fiscalYearName(year, from)).toBe(name);
  });

  it('has every day in exactly one', () => {
    const days = fc.integer({ min: 0, max: 60_000 }).map((day) => addDays(civilDate('1901-01-01'), day));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, from) => {
        const year = fiscalYearOf(day, from);
        const { first, last } = fiscalYearDays(year, from);
        expect(compareDates(first, day)).toBeLessThanOrEqual(0);
        expect(compareDates(day, last)).toBeLessThanOrEqual(0);
        expect([365, 366]).toContain(daysBetween(first, last) + 1);
        expect(fiscalYearDays(year + 1, from).first).toBe(addDays(last, 1));
      }),
    );
  });

  it('is read from an address by the year in which it begins', () => {
    expect(parseFiscalYear('2026')).toBe(2026);
    for (const text of ['', '26', '2026-27', '1899', '0x7e', '2026.5', '9999', ' 2026'])
      expect(parseFiscalYear(text)).toBeNull();
  });
});
