import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDecimalMark, hasMark, readPlainAmount, readTableAmount } from '#domain/bank/bank-amount';
import { money, toMajor } from '#domain/money';

const amountOf = (text: string, mark: ',' | '.' = '.') => {
  const read = readTableAmount(text, 'EUR', mark);
  return read.ok ? read.amount : read.code;
};

describe('readTableAmount', () => {
  it.each([
    ['12.00', 1_200n],
    ['12', 1_200n],
    ['+12.5', 1_250n],
    ['.5', 50n],
    ['-12.00', -1_200n],
    ['−12.00', -1_200n],
    ['12.00-', -1_200n],
    ['(12.00)', -1_200n],
    ['($12.00)', -1_200n],
    ['-€12.00', -1_200n],
    ['€ -12.00', -1_200n],
    ['12.00 DR', -1_200n],
    ['12.00 CR', 1_200n],
    ['12.00 EUR', 1_200n],
    ['1,234,567.89', 123_456_789n],
    ['12,34,567.89', 123_456_789n],
    ["1'234.50", 123_450n],
    ['1 234.50', 123_450n],
    ['1\u00a0234.50', 123_450n],
    ['12.3400', 1_234n],
    ['0.00', 0n],
  ])('reads %s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it.each([
    '',
    '-',
    'abc',
    '1.2.3',
    '1,23.00',
    '1,2345.00',
    '12.00.',
    '1e5',
    '31.12.2025',
    '99999999999999999999',
    '12..00',
    '1-2',
    '0x12',
  ])('refuses %s', (text) => {
    expect(amountOf(text)).toBe('bad-amount');
  });

  it('reads a comma as it is told', () => {
    expect(amountOf('1.234,56', ',')).toBe(123_456n);
    expect(amountOf('1.234', ',')).toBe(123_400n);
    expect(amountOf('1.234', '.')).toBe('too-precise');
    expect(amountOf('12.00', ',')).toBe('bad-amount');
  });

  it('reads back every amount, with the mark and groups of any language', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'en-IN', 'pl-PL');
    fc.assert(
      fc.property(fc.bigInt({ min: -99_999_999_999n, max: 99_999_999_999n }), locales, (amount, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(toMajor(money(amount, 'EUR')));
        const mark = /[.,](?=\d\d$)/.exec(text)?.[0] === ',' ? ',' : '.';
        expect(amountOf(text.replaceAll('’', "'"), mark)).toBe(amount);
        expect(detectDecimalMark([text])).toBe(mark);
      }),
    );
  });
});

it('readPlainAmount takes one mark, either of two, and no more decimals than the currency has', () => {
  const read = (text: string, currency: 'EUR' | 'JPY' | 'KWD' = 'EUR') => readPlainAmount(text, currency);
  expect(read('8.850')).toEqual({ ok: true, amount: 885n });
  expect(read('25,')).toEqual({ ok: true, amount: 2_500n });
  expect(read('-3,5')).toEqual({ ok: true, amount: -350n });
  expect(read('2700', 'JPY')).toEqual({ ok: true, amount: 2_700n });
  expect(read('0.125', 'KWD')).toEqual({ ok: true, amount: 125n });
  expect(read('8.851')).toEqual({ ok: false, code: 'too-precise' });
  for (const text of ['', '1,234.00', '1e5', '.5', '--1', '1 000'])
    expect(read(text)).toEqual({ ok: false, code: 'bad-amount' });
});

it('detectDecimalMark decides by what can only be one of the two', () => {
  expect(detectDecimalMark(['1,234', '2,500'])).toBeNull();
  expect(detectDecimalMark(['1,234', '2,50'])).toBe(',');
  expect(detectDecimalMark(['1.234.567'])).toBe(',');
  expect(detectDecimalMark(['12,5', '12.5'])).toBe('both');
  expect([hasMark(['12', '13']), hasMark(['12', '1,300'])]).toEqual([false, true]);
});
