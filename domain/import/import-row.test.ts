import { describe, expect, it } from 'vitest';
import type { DecimalMark } from '#domain/bank/bank-amount';
import type { DateOrder } from '#domain/bank/bank-date';
import type { Currency } from '#domain/currency';
import { readRow, type ReadRow, type RowCells } from '#domain/import/import-row';

type Style = Readonly<{ dateOrder: DateOrder; decimal: DecimalMark }>;

/** What is read of one cell, or what is wrong with it. */
function readCell<T>(value: string, read: (cells: RowCells) => T, style: Partial<Style> = {}): T | string {
  const at = new Map(['amount', 'date', 'email', 'id', 'name'].map((column) => [column, 0]));
  const found: ReadRow<T> = readRow([value], at, { dateOrder: 'dmy', decimal: '.', ...style }, (cells) => ({
    kind: 'row',
    row: read(cells),
  }));
  if (found.kind === 'row') return found.row;
  return found.kind === 'fault' ? found.code : found.why;
}

describe('an amount', () => {
  const amountOf = (value: string, decimal: DecimalMark, currency: Currency) =>
    readCell(value, (cells) => cells.amount('amount', currency), { decimal });

  it.each([
    ['1,234.56', '.', 'USD', 123_456n],
    ['1.234,56', ',', 'EUR', 123_456n],
    ['$1,234.56', '.', 'USD', 123_456n],
    ['USD 12', '.', 'USD', 1_200n],
    ['12,50 €', ',', 'EUR', 1_250n],
    ['(12.00)', '.', 'USD', -1_200n],
    ['12.00-', '.', 'USD', -1_200n],
    ['-12', '.', 'USD', -1_200n],
    ['12.340', '.', 'KWD', 12_340n],
    ['1,200', '.', 'JPY', 1_200n],
    ['12.500', '.', 'USD', 1_250n],
    ['12.505', '.', 'USD', 'too-precise'],
    ['1200.5', '.', 'JPY', 'too-precise'],
    ['12', '.', 'USD', 1_200n],
    ['12 EUR', '.', 'USD', 'other-currency'],
    ['€12', '.', 'USD', 'other-currency'],
    ['£12', '.', 'EUR', 'other-currency'],
    ['twelve', '.', 'USD', 'bad-amount'],
    ['12,34,5', '.', 'USD', 'bad-amount'],
    ['1.2.3', '.', 'USD', 'bad-amount'],
    ['NaN', '.', 'USD', 'bad-amount'],
    ['', '.', 'USD', 'bad-amount'],
    ['-', '.', 'USD', 'bad-amount'],
  ] as const)('%s with %s in %s is %s', (value, decimal, currency, amount) => {
    expect(amountOf(value, decimal, currency)).toBe(amount);
  });
});

it.each([
  ['2025-03-04T23:59:59', 'dmy', '2025-03-04'],
  ['04.03.2025', 'dmy', '2025-03-04'],
  ['3/4/2025 10:11', 'mdy', '2025-03-04'],
  ['20250304', 'mdy', '2025-03-04'],
  ['29/02/2025', 'dmy', 'bad-date'],
  ['13/13/2025', 'mdy', 'bad-date'],
  ['4 March', 'dmy', 'bad-date'],
  ['', 'dmy', null],
] as const)('the date %s in the order %s is %s', (value, dateOrder, date) => {
  expect(readCell(value, (cells) => cells.date('date'), { dateOrder })).toBe(date);
});

it('a text is trimmed, and refused with characters that cannot be stored or if it is too long', () => {
  expect(readCell('  Ada\u200b ', (cells) => cells.text('name'))).toBe('Ada');
  expect(readCell('A\u0000', (cells) => cells.text('name'))).toBe('bad-text');
  expect(readCell('x'.repeat(201), (cells) => cells.id('id'))).toBe('bad-text');
  expect(readCell('a\nb', (cells) => cells.id('id'))).toBe('a b');
  expect(readCell('', (cells) => cells.email())).toBe('');
  expect(readCell('Ada@EXAMPLE.org', (cells) => cells.email())).toBe('ada@example.org');
});

it('a failure that is none of a cell is thrown on', () => {
  const broken = () => {
    throw new RangeError('broken');
  };
  expect(() => readCell('x', broken)).toThrow('broken');
});
