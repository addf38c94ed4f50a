import { describe, expect, it } from 'vitest';
import {
  possibleOrders,
  readLeadingDate,
  readSwiftBooking,
  readSwiftDate,
  readTableDate,
} from '#domain/bank/bank-date';

describe('readTableDate', () => {
  it.each([
    ['2026-12-31', 'dmy', '2026-12-31'],
    ['2026/1/5', 'mdy', '2026-01-05'],
    ['20261231', 'dmy', '2026-12-31'],
    ['20261231120000', 'dmy', '2026-12-31'],
    ['2026-12-31 23:59:59', 'ymd', '2026-12-31'],
    ['2026-12-31T23:59:59Z', 'ymd', '2026-12-31'],
    ['31.12.26', 'dmy', '2026-12-31'],
    ['31/12/2026 10:15', 'dmy', '2026-12-31'],
    ['12/31/2026', 'mdy', '2026-12-31'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['31/12/2026', 'mdy', null],
    ['29.02.2026', 'dmy', null],
    ['2026-13-01', 'ymd', null],
    ['1.234,56', 'dmy', null],
    ['', 'dmy', null],
    ['yesterday', 'dmy', null],
  ] as const)('reads %s as %s', (text, order, date) => {
    expect(readTableDate(text, order)).toBe(date);
  });
});

it('possibleOrders leaves a choice only where the dates do', () => {
  expect(possibleOrders(['03/04/2026'])).toEqual(['dmy', 'mdy']);
  expect(possibleOrders(['03/04/2026', '13/04/2026'])).toEqual(['dmy']);
  expect(possibleOrders(['03/04/2026', '04/13/2026'])).toEqual(['mdy']);
  expect(possibleOrders(['13/04/2026', '04/13/2026'])).toEqual([]);
  expect(possibleOrders(['03.04.2026'])).toEqual(['dmy']);
  expect(possibleOrders(['2026-04-03'])).toEqual(['ymd']);
});

it('reads the dates of SWIFT, which have no century and bookings no year', () => {
  expect([readSwiftDate('261231'), readSwiftDate('991231'), readSwiftDate('260230')]).toEqual([
    '2026-12-31',
    '1999-12-31',
    null,
  ]);
  expect(readSwiftBooking('0102', 2026, readSwiftDate('261231'))).toBe('2027-01-02');
  expect(readSwiftBooking('1230', 2027, readSwiftDate('270102'))).toBe('2026-12-30');
  expect(readSwiftBooking('0301', 2016, null)).toBe('2016-03-01');
});

it('takes the day that the bank wrote, whatever its zone', () => {
  expect(readLeadingDate('2026-11-03T23:30:00-08:00')).toBe('2026-11-03');
  expect(readLeadingDate('20261103235959[-3:GMT]')).toBe('2026-11-03');
  expect(readLeadingDate('03.11.2026')).toBeNull();
});
