import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGroupsOfFour } from '#domain/bank-account';
import { makeCreditorReference, readCreditorReference } from '#domain/creditor-reference';

const SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const anyText = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 21 });

describe('a creditor reference', () => {
  // Examples that banks and their associations publish.
  it.each([
    ['539007547034', 'RF18 5390 0754 7034'],
    ['2348231', 'RF71 2348 231'],
    ['1234567890', 'RF47 1234 5678 90'],
    ['AB2G59X56V543', 'RF19 AB2G 59X5 6V54 3'],
  ])('of %s is %s', (text, printed) => {
    expect(inGroupsOfFour(makeCreditorReference(text))).toBe(printed);
    expect(readCreditorReference(printed)).toBe(text);
    expect(readCreditorReference(printed.toLowerCase().replaceAll(' ', ''))).toBe(text);
  });

  it('is read when a bank has filled it up with zeros', () => {
    expect(readCreditorReference('RF18000000000539007547034')).toBe('539007547034');
  });

  it.each([
    '',
    'RF',
    'RF18',
    'RF19 5390 0754 7034',
    'RF18 5390 0754 7043',
    'RF18-5390',
    'DE18 5390 0754 7034',
    `RF18${'0'.repeat(99)}539007547034`,
  ])('is not %j', (text) => {
    expect(readCreditorReference(text)).toBeNull();
  });

  it.each(['', 'abc', 'PB-7777-777D', 'É', '1'.repeat(22)])('cannot hold %j', (text) => {
    expect(() => makeCreditorReference(text)).toThrow(RangeError);
  });

  it('has at most 25 characters, and detects a wrong digit or letter and two swapped neighbours of a kind', () => {
    const isSameKind = (a: string, b: string) => /\d/.test(a) === /\d/.test(b);
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom(...SIGNS), (text, place, other) => {
        const made = makeCreditorReference(text);
        const at = 4 + (place % text.length);
        expect(made.length).toBeLessThanOrEqual(25);
        expect(readCreditorReference(made)).toBe(text.replace(/^0+(?=.)/, ''));
        const [a = '', b = ''] = [made[at], made[at + 1]];
        if (a !== other && isSameKind(a, other))
          expect(readCreditorReference(made.slice(0, at) + other + made.slice(at + 1))).toBeNull();
        if (b && a !== b && isSameKind(a, b))
          expect(readCreditorReference(made.slice(0, at) + b + a + made.slice(at + 2))).toBeNull();
      }),
    );
  });
});
