import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { anyDollars } from '#test/example-arbitraries';
import {
  add,
  compare,
  formatMoney,
  formatShortMoney,
  majorUnits,
  money,
  multiply,
  split,
  sum,
  toMajor,
  toSafeNumber,
  toShare,
  zero,
  type Money,
} from '#domain/money';

const dollars = anyDollars(-(10n ** 15n), 10n ** 15n);

describe('arithmetic', () => {
  it('adds and multiplies exactly', () => {
    expect(add(money(1n, 'USD'), money(2n, 'USD'))).toEqual({ amount: 3n, currency: 'USD' });
    expect(multiply(money(15_500_000n, 'USD'), 5)).toEqual({ amount: 77_500_000n, currency: 'USD' });
    expect(majorUnits(25, 'JPY').amount).toBe(25n);
    expect(majorUnits(25, 'KWD').amount).toBe(25_000n);
  });

  it('subtracts what was added', () => {
    fc.assert(
      fc.property(dollars, dollars, (a, b) => {
        expect(add(add(a, b), money(-b.amount, 'USD'))).toEqual(a);
      }),
    );
  });

  it('sums a list in any order, and an empty list to zero', () => {
    expect(sum([], 'EUR')).toEqual(zero('EUR'));
    fc.assert(
      fc.property(fc.array(dollars), (list) => {
        expect(sum(list.toReversed(), 'USD')).toEqual(sum(list, 'USD'));
      }),
    );
  });

  it('compares like integers', () => {
    fc.assert(
      fc.property(dollars, dollars, (a, b) => {
        expect(compare(a, b)).toBe(a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0);
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });

  it('refuses to multiply by a fraction', () => {
    expect(() => multiply(money(1n, 'USD'), 1.5)).toThrow(RangeError);
    expect(() => majorUnits(0.5, 'USD')).toThrow(RangeError);
  });
});

describe('two currencies', () => {
  const euro: Money = money(1n, 'EUR');
  const dollar: Money = money(1n, 'USD');

  it('throw if the types are bypassed', () => {
    expect(() => add(dollar, euro)).toThrow('USD and EUR do not mix');
    expect(() => compare(dollar, euro)).toThrow(TypeError);
    expect(() => sum([dollar, euro], 'USD' as Money['currency'])).toThrow(TypeError);
  });

  it('do not compile', () => {
    type Mixed = [Money<'USD'>, Money<'EUR'>];
    type Same = [Money<'USD'>, Money<'USD'>];
    expectTypeOf<Same>().toExtend<Parameters<typeof add<'USD'>>>();
    expectTypeOf<Mixed>().not.toExtend<Parameters<typeof add<'USD'>>>();
    expectTypeOf<Mixed>().not.toExtend<Parameters<typeof add<'EUR'>>>();
    expectTypeOf<Mixed>().not.toExtend<Parameters<typeof compare<'USD'>>>();
    expectTypeOf<[Mixed, 'USD']>().not.toExtend<Parameters<typeof sum<'USD'>>>();
    expectTypeOf(add(money(1n, 'USD'), money(2n, 'USD'))).toEqualTypeOf<Money<'USD'>>();
  });

  it('cannot be created from floats', () => {
    expectTypeOf<number>().not.toExtend<Parameters<typeof money>[0]>();
    expectTypeOf<Money['amount']>().toEqualTypeOf<bigint>();
  });
});

describe('split', () => {
  it.each([
    [1000n, 3, [334n, 333n, 333n]],
    [5n, 4, [2n, 1n, 1n, 1n]],
    [2n, 3, [1n, 1n, 0n]],
    [0n, 2, [0n, 0n]],
    [-5n, 2, [-3n, -2n]],
    [9900n, 12, Array<bigint>(12).fill(825n)],
  ])('splits %s into %i', (total, parts, expected) => {
    expect(split(money(total, 'USD'), parts).map((part) => part.amount)).toEqual(expected);
  });

  it('sums to the total, in parts that differ by at most one, larger parts first', () => {
    fc.assert(
      fc.property(dollars, fc.integer({ min: 1, max: 60 }), (total, parts) => {
        const cut = split(total, parts);
        const sizes = cut.map(({ amount }) => (amount < 0n ? -amount : amount));
        expect(cut).toHaveLength(parts);
        expect(sum(cut, 'USD')).toEqual(total);
        expect(sizes).toEqual(sizes.toSorted((a, b) => Number(b - a)));
        expect(sizes[0]! - sizes[parts - 1]!).toBeLessThanOrEqual(1n);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d parts', (parts) => {
    expect(() => split(money(10n, 'USD'), parts)).toThrow(RangeError);
  });
});

describe('toMajor and formatMoney', () => {
  it.each([
    [money(2550n, 'USD'), '25.50', '$25.50'],
    [money(5n, 'USD'), '0.05', '$0.05'],
    [money(-5n, 'USD'), '-0.05', '-$0.05'],
    [money(0n, 'USD'), '0.00', '$0.00'],
    [money(1200n, 'JPY'), '1200', '¥1,200'],
    [money(1234n, 'HUF'), '12.34', 'HUF\u00a012.34'],
    [money(1_234_567n, 'KWD'), '1234.567', 'KWD\u00a01,234.567'],
    [money(9_007_199_254_740_993_07n, 'USD'), '9007199254740993.07', '$9,007,199,254,740,993.07'],
  ])('formats %o', (m, major, formatted) => {
    expect(toMajor(m)).toBe(major);
    expect(formatMoney(m)).toBe(formatted);
  });

  it('leave out the decimals of whole amounts on request, and never others', () => {
    expect(formatShortMoney(majorUnits(5_000_000, 'USD'), 'en-US')).toBe('$5,000,000');
    expect(formatShortMoney(money(2550n, 'USD'), 'en-US')).toBe('$25.50');
  });

  it('use other languages', () => {
    expect(formatMoney(money(123_456n, 'EUR'), 'de-DE')).toBe('1.234,56\u00a0€');
  });
});

describe('toSafeNumber', () => {
  it('converts every safe integer, and throws above the limit', () => {
    expect(toSafeNumber(BigInt(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(toSafeNumber(-5n)).toBe(-5);
    expect(() => toSafeNumber(2n ** 53n)).toThrow(RangeError);
    expect(() => toSafeNumber(-(2n ** 53n))).toThrow(RangeError);
  });
});

describe('toShare', () => {
  it.each([
    [1n, 3n, 0.3333],
    [2n, 3n, 0.6666],
    [99_999n, 100_000n, 0.9999],
    [3n, 3n, 1],
    [5n, 4n, 1.25],
    [0n, 4n, 0],
    [1n, 0n, null],
    [1n, -1n, null],
  ])('%s of %s is %s', (part, whole, share) => {
    expect(toShare(part, whole)).toBe(share);
  });

  it('is 1 only for the whole, and never more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 10n ** 20n }), (whole, cut) => {
        const part = cut % whole;
        expect(toShare(part, whole)).toBeLessThan(1);
        expect(toShare(whole, whole)).toBe(1);
      }),
    );
  });
});
