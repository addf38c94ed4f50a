import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  daysBetween,
  formatDate,
  formatMonth,
  formatMonthName,
  parseCivilDate,
  todayIn,
  type CivilDate,
} from '#domain/civil-date';
import { anyDate } from '#test/example-arbitraries';

const monthsSince1900 = (date: CivilDate) => (Number(date.slice(0, 4)) - 1900) * 12 + Number(date.slice(5, 7));

describe('civilDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31', '2026-11-21'])('accepts %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '1899-12-31',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '２０２６-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseCivilDate(text)).toBeNull();
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('is not plain text for the compiler', () => {
    expectTypeOf<string>().not.toExtend<CivilDate>();
    expectTypeOf<CivilDate>().toExtend<string>();
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(civilDate(from), months)).toBe(expected);
  });

  it('ends in the month requested, on the same day or on its last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -120, max: 120 }), (date, months) => {
        const there = addMonths(date, months);
        expect(monthsSince1900(there) - monthsSince1900(date)).toBe(months);
        const lastOfMonth = addDays(there, 1).endsWith('-01');
        expect(there.slice(8) === date.slice(8) || (lastOfMonth && there.slice(8) < date.slice(8))).toBe(true);
      }),
    );
  });
});

describe('addDays and daysBetween', () => {
  it('count across leap days and changes of daylight saving time', () => {
    expect(addDays(civilDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(civilDate('2023-02-28'), 1)).toBe('2023-03-01');
    expect(daysBetween(civilDate('2026-03-28'), civilDate('2026-03-30'))).toBe(2);
    expect(daysBetween(civilDate('2026-10-24'), civilDate('2026-10-26'))).toBe(2);
    expect(daysBetween(civilDate('2025-01-01'), civilDate('2027-12-31'))).toBe(1094);
  });

  it('are inverses', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(compareDates(date, addDays(date, days))).toBe(days === 0 ? 0 : days < 0 ? 1 : -1);
      }),
    );
  });

  it('throw past the end of the calendar', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(civilDate('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });
});

describe('todayIn', () => {
  it.each([
    ['Pacific/Honolulu', '2026-11-21T09:59:58Z', '2026-11-20'],
    ['Pacific/Honolulu', '2026-11-21T10:00:00Z', '2026-11-21'],
    ['Pacific/Auckland', '2026-11-21T10:59:58Z', '2026-11-21'],
    ['Pacific/Auckland', '2026-11-21T11:00:00Z', '2026-11-22'],
    ['Europe/Berlin', '2026-03-28T22:59:58Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:58Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['America/New_York', '2026-11-01T03:59:59Z', '2026-10-31'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    ['Asia/Kathmandu', '2026-01-31T18:15:00Z', '2026-02-01'],
    ['UTC', '2024-02-29T23:59:58Z', '2024-02-29'],
    ['UTC', '2024-03-01T00:00:00Z', '2024-03-01'],
  ])('in %s at %s it is %s', (zone, instant, day) => {
    expect(todayIn(zone, new Date(instant))).toBe(day);
  });

  it('throws for a time zone that does not exist', () => {
    expect(() => todayIn('Moon/Base', new Date(0))).toThrow(RangeError);
  });

  it('is never more than a day from UTC', () => {
    const zones = fc.constantFrom('Pacific/Honolulu', 'Pacific/Kiritimati', 'Pacific/Auckland', 'America/St_Johns');
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        expect(Math.abs(daysBetween(todayIn('UTC', instant), todayIn(zone, instant)))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('formatMonth', () => {
  it('spells the month out', () => {
    expect(formatMonth('2026-11', 'en-GB')).toBe('November 2026');
    expect(formatMonth('2026-01', 'es')).toBe('enero de 2026');
    expect(() => formatMonth('2026-13', 'en-GB')).toThrow(RangeError);
  });
});

describe('formatMonthName', () => {
  it('leaves the year out', () => {
    expect([formatMonthName('2026-11', 'en-GB'), formatMonthName('2026-01', 'es')]).toEqual(['November', 'enero']);
    expect(() => formatMonthName('2026-13', 'es')).toThrow(RangeError);
  });
});

describe('formatDate', () => {
  it('spells the month out', () => {
    expect(formatDate(civilDate('2026-11-02'))).toBe('2 November 2026');
    expect(formatDate(civilDate('2026-11-02'), 'en-US')).toBe('November 2, 2026');
  });
});
