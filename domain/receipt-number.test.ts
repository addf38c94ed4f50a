import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatReceiptNumber, parseReceiptNumber } from '#domain/receipt-number';

it('is read as it is printed', () => {
  const numbers = fc.record({
    year: fc.integer({ min: 1900, max: 9999 }),
    number: fc.integer({ min: 1, max: 999_999_999 }),
  });
  fc.assert(
    fc.property(numbers, (each) => {
      expect(parseReceiptNumber(formatReceiptNumber(each))).toEqual(each);
    }),
  );
  expect(formatReceiptNumber({ year: 2026, number: 42 })).toBe('2026-00042');
});

it.each([
  '',
  '2026',
  '2026-42',
  '2026-00000',
  '2026-0000042',
  '26-00042',
  '2026-00042 ',
  '2026-00042.pdf',
  '2026-1e400',
])('is not read from %j', (text) => expect(parseReceiptNumber(text)).toBeNull());
