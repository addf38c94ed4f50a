import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyDollars } from '#test/example-arbitraries';
import { isCurrency } from '#domain/currency';
import { formatMoney, majorUnits, money, toMajor } from '#domain/money';
import { parseAmount, toTyped } from '#domain/parse-amount';

const currencies = Intl.supportedValuesOf('currency').filter(isCurrency);

describe('parseAmount accepts what people type', () => {
  it.each([
    ['25', 2500n],
    ['25.5', 2550n],
    ['25.50', 2550n],
    ['0.01', 1n],
    ['.5', 50n],
    ['25.', 2500n],
    ['007', 700n],
    ['  25 \n', 2500n],
    ['$25', 2500n],
    ['$ 1.50', 150n],
    ['USD 25', 2500n],
    ['usd25', 2500n],
    ['1000000.00', 100_000_000n],
    ['90071992547409.91', 9_007_199_254_740_991n],
    ['25 USD', 2500n],
    ['US$25', 2500n],
    ['25 US$', 2500n],
    ['$0,4', 40n],
    [',5', 50n],
    ['1,000.00', 100_000n],
    ['1.000,50', 100_050n],
    ['1.234,56', 123_456n],
    ['1,234,567.89', 123_456_789n],
    ['1.000.000', 100_000_000n],
    ['12,34,567', 123_456_700n],
    ['1 000', 100_000n],
    ["1'000.50", 100_050n],
    ['1\u00a0000,5', 100_050n],
    ['\u200e$25\u200f', 2500n],
    ['１００', 10_000n],
    ['１０．５０', 1_050n],
    ['1０', 1_000n],
    ['٢٥', 2500n],
    ['٢٥٫٥', 2550n],
    ['١٬٢٣٤٫٥٠', 123_450n],
    ['२५', 2500n],
    ['𝟐𝟓', 2500n],
    ['25,50', 2550n],
    ['25,5', 2550n],
    ['1,00', 100n],
    ['$1234,5', 123_450n],
  ])('%j', (text, amount) => {
    expect(parseAmount(text, 'USD')).toEqual({ ok: true, money: { amount, currency: 'USD' } });
  });

  it('knows the decimals of each currency', () => {
    expect(parseAmount('1200', 'JPY')).toEqual({ ok: true, money: money(1200n, 'JPY') });
    expect(parseAmount('1.234', 'KWD')).toEqual({ ok: true, money: money(1234n, 'KWD') });
    expect(parseAmount('¥1200', 'JPY')).toEqual({ ok: true, money: money(1200n, 'JPY') });
  });
});

describe('parseAmount refuses ambiguous input', () => {
  it.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['$', 'blank'],
    ['abc', 'not-a-number'],
    ['.', 'not-a-number'],
    ['12_000', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['€25', 'not-a-number'],
    ['25 EUR', 'not-a-number'],
    ['+25', 'not-a-number'],
    ['2 5x', 'not-a-number'],
    ['<script>', 'not-a-number'],
    ['1 00', 'not-a-number'],
    ['1,00.000', 'not-a-number'],
    ['1,000,00', 'not-a-number'],
    ['1.000,000.00', 'not-a-number'],
    ['0,000,000', 'not-a-number'],
    ['1,000.5.5', 'not-a-number'],
    ['1.000,5.', 'not-a-number'],
    ['25 US', 'not-a-number'],
    ['CA$25', 'not-a-number'],
    ['-$5', 'not-positive'],
    ['1e21', 'exponent'],
    ['1E5', 'exponent'],
    ['2.5e-3', 'exponent'],
    ['25²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['１，０００，００', 'not-a-number'],
    ['0.005', 'too-precise'],
    ['1,234.567', 'too-precise'],
    ['0', 'not-positive'],
    ['0.00', 'not-positive'],
    ['-1', 'not-positive'],
    ['-0', 'not-positive'],
    ['−5', 'not-positive'],
    ['$-5', 'not-positive'],
    ['90071992547409.92', 'too-large'],
    ['9'.repeat(30), 'too-large'],
    ['9'.repeat(100_000), 'too-large'],
    ['1,'.repeat(100_000), 'not-a-number'],
  ])('%.40j as %s', (text, code) => {
    expect(parseAmount(text, 'USD')).toEqual({ ok: false, code });
  });

  it('never reads a decimal mark as a thousands separator', () => {
    expect(parseAmount('1.000', 'JPY')).toEqual({ ok: false, code: 'grouped', offer: money(1000n, 'JPY') });
    expect(parseAmount('1.00', 'JPY')).toEqual({ ok: false, code: 'too-precise' });
    expect(parseAmount('1.2345', 'KWD')).toEqual({ ok: false, code: 'too-precise' });
  });
});

describe('an amount with one mark', () => {
  it.each([
    ['25,50', 'USD', 'de', 2550n],
    ['25.50', 'USD', 'de', 2550n],
    ['25,50', 'USD', 'en-IN', 2550n],
    ['25,50', 'KWD', 'en', 25_500n],
    ['€0,4', 'EUR', 'en', 40n],
    ['0.500', 'KWD', 'es', 500n],
    ['1,234', 'KWD', 'de', 1234n],
    ['1.234', 'KWD', 'en', 1234n],
    ['1,000', 'JPY', 'en', 1000n],
    ['1.000 ¥', 'JPY', 'de', 1000n],
  ] as const)('%j %s in %s is read', (text, currency, numbers, amount) => {
    expect(parseAmount(text, currency, numbers)).toEqual({ ok: true, money: money(amount, currency) });
  });

  it.each([
    ['1,000', 'USD', 'en', 100_000n],
    ['1,000', 'USD', 'de', 100_000n],
    ['1.000', 'USD', 'es', 100_000n],
    ['25.500', 'USD', 'en', 2_550_000n],
    ['1.234', 'KWD', 'es', 1_234_000n],
    ['1,000', 'KWD', 'en', 1_000_000n],
    ['１，０００', 'USD', 'en', 100_000n],
    ['١٫٠٠٠', 'USD', 'en', 100_000n],
    ['25,', 'USD', 'en', 2_500n],
  ] as const)('%j %s in %s is asked back, with an offer that is read', (text, currency, numbers, amount) => {
    const parsed = parseAmount(text, currency, numbers);
    expect(parsed).toEqual({ ok: false, code: 'grouped', offer: money(amount, currency) });
    expect(parseAmount(toTyped(money(amount, currency), numbers), currency, numbers)).toEqual({
      ok: true,
      money: money(amount, currency),
    });
  });
});

describe('signs', () => {
  it.each([
    ['kr.25', 'DKK', 2500n],
    ['$25 USD', 'USD', 2500n],
    ['US$25.50 USD', 'USD', 2550n],
    ['25 kr.', 'DKK', 2500n],
    ['kr.25.50', 'SEK', 2550n],
    ['Rs.50', 'PKR', 5000n],
    ['50 rs', 'PKR', 5000n],
    ['lei.50', 'RON', 5000n],
    ['A$25', 'AUD', 2500n],
    ['AU$25', 'AUD', 2500n],
    ['$.25', 'AUD', 25n],
    ['AUD .25', 'AUD', 25n],
    ['FCFA 25', 'XAF', 25n],
  ] as const)('%j %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toEqual({ ok: true, money: money(amount, currency) });
  });

  it('that are abbreviations of letters take the point after them, in every currency', () => {
    for (const currency of currencies) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
      const sign = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '';
      if (sign === currency || !/\p{L}$/u.test(sign)) continue;
      expect(parseAmount(`${sign}.25`, currency), currency).toEqual({ ok: true, money: majorUnits(25, currency) });
    }
  });
});

describe('parseAmount', () => {
  it.each(['fr', 'pl', 'da', 'de-CH', 'en-IN', 'ja', 'he'])(
    'reads back what formatMoney wrote in %s, in every currency',
    (numbers) => {
      const amounts = fc.oneof(fc.bigInt(1n, 9_999_999n), fc.bigInt(1n, BigInt(Number.MAX_SAFE_INTEGER)));
      fc.assert(
        fc.property(fc.constantFrom(...currencies), amounts, (currency, amount) => {
          const written = formatMoney(money(amount, currency), numbers);
          expect(parseAmount(written, currency, numbers), written).toEqual({
            ok: true,
            money: money(amount, currency),
          });
        }),
        { numRuns: 2_000 },
      );
    },
  );

  it('reads back what toMajor wrote', () => {
    fc.assert(
      fc.property(anyDollars(1n, BigInt(Number.MAX_SAFE_INTEGER)), (m) => {
        expect(parseAmount(toMajor(m), 'USD')).toEqual({ ok: true, money: m });
      }),
    );
  });

  it('returns a positive amount or a reason for any text, and never throws', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789.,-e$ ') }));
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseAmount(text, 'USD');
        if (parsed.ok) expect(parsed.money.amount).toBeGreaterThan(0n);
        else expect(parsed.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
