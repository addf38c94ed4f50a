import { describe, expect, expectTypeOf, it } from 'vitest';

import { exponentOf, isCurrency, type Currency } from '#domain/currency';

describe('exponentOf', () => {
  it.each([
    ['JPY', 0],
    ['ISK', 0],
    ['KRW', 0],
    ['XOF', 0],
    ['USD', 2],
    ['EUR', 2],
    ['GBP', 2],
    ['HUF', 2],
    ['KWD', 3],
    ['BHD', 3],
    ['TND', 3],
  ] as const)('knows the decimals of %s: %i', (currency, decimals) => {
    expect(exponentOf(currency)).toBe(decimals);
  });

  it('throws for a code that bypassed the types', () => {
    expect(() => exponentOf('XXX' as Currency)).toThrow(RangeError);
  });
});

describe('isCurrency', () => {
  it.each(['usd', 'US', 'XXX', 'XAU', '', 'USD ', '__proto__', 'constructor'])('refuses %j', (text) => {
    expect(isCurrency(text)).toBe(false);
  });

  it('accepts a code of three capital letters that is in use', () => {
    expect(['USD', 'JPY', 'KWD', 'ZMW'].every(isCurrency)).toBe(true);
  });
});

describe('Currency', () => {
  it('is a closed union, not any text', () => {
    expectTypeOf<'USD'>().toExtend<Currency>();
    expectTypeOf<'ZMW'>().toExtend<Currency>();
    expectTypeOf<'JPY'>().toExtend<Currency>();
    expectTypeOf<'XXX'>().not.toExtend<Currency>();
    expectTypeOf<string>().not.toExtend<Currency>();
  });
});
