import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringifyExactJson } from '#server/http/exact-json';

describe('exact JSON', () => {
  it('has all digits of integers of any size', () => {
    expect(stringifyExactJson({ a: 2n ** 63n - 1n, b: [-(2n ** 70n)], c: 5, d: '7', e: null })).toBe(
      '{"a":9223372036854775807,"b":[-1180591620717411303424],"c":5,"d":"7","e":null}',
    );
  });

  it('equals plain JSON if a number can represent the value', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.string(), (number, text) => {
        expect(JSON.parse(stringifyExactJson({ amount: BigInt(number), text }))).toEqual({ amount: number + 0, text });
      }),
    );
  });
});
