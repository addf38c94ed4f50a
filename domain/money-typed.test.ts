import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyDollars } from '#test/example-arbitraries';
import { money, parseAmount, toMajor } from '#domain/money';

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
    ['1,000.00', 'grouped'],
    ['1.000,00', 'grouped'],
    ['1.000.000', 'grouped'],
    ['25,50', 'grouped'],
    ['1 000', 'grouped'],
    ["1'000", 'grouped'],
    ['1\u00a0000', 'grouped'],
    ['1e21', 'exponent'],
    ['1E5', 'exponent'],
    ['2.5e-3', 'exponent'],
    ['１００', 'foreign-digits'],
    ['١٠٠', 'foreign-digits'],
    ['1０', 'foreign-digits'],
    ['0.005', 'too-precise'],
    ['25.500', 'too-precise'],
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
    expect(parseAmount('1.000', 'JPY')).toEqual({ ok: false, code: 'too-precise' });
    expect(parseAmount('1.2345', 'KWD')).toEqual({ ok: false, code: 'too-precise' });
  });
});

describe('parseAmount', () => {
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
