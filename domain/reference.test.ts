import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { inGroupsOfFour } from '#domain/bank-account';
import {
  findReference,
  findReferencesIn,
  makeReference,
  parseReference,
  toCreditorReference,
  type Reference,
} from '#domain/reference';

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const anyReference = fc.array(fc.nat({ max: 30 }), { minLength: 7, maxLength: 7 }).map((drawn) => {
  const left = [...drawn];
  return makeReference(() => left.shift() ?? 0);
});
const signsOf = (reference: string) => [...reference.replaceAll('-', '').slice(2)];
const join = (signs: readonly string[]) => `PB-${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;

describe('makeReference', () => {
  it('consists of the drawn characters and a check character', () => {
    expect(makeReference(() => 0)).toBe('PB-2222-2222');
    expect(makeReference(() => 5)).toBe('PB-7777-777D');
  });

  it('draws seven times from 31', () => {
    const asked: number[] = [];
    makeReference((max) => {
      asked.push(max);
      return 30;
    });
    expect(asked).toEqual(Array(7).fill(31));
  });

  it('has no two characters that look alike', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(reference).toMatch(/^PB-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      }),
    );
  });

  it.each([31, -1, 1.5])('throws when %d is drawn', (drawn) => {
    expect(() => makeReference(() => drawn)).toThrow(RangeError);
  });
});

describe('parseReference', () => {
  it.each([
    'PB-7777-777D',
    'pb-7777-777d',
    ' PB 7777 777D ',
    'PB7777777D',
    'pb7777-777d',
    'PB-77-77-77-7D',
    'PB–7777–777D',
    'PB‑7777−777D',
    '\u2068PB-7777-777D\u2069',
    'PB\u00a07777\u202f777D',
  ])('accepts %j', (text) => {
    expect(parseReference(text)).toBe('PB-7777-777D');
  });

  it.each([
    '',
    'PB-',
    'PB-7777-777',
    'PB-7777-777DD',
    'PB-7777-777E',
    '7777-777D',
    'PX-7777-777D',
    'PB-0000-0000',
    'PB-IIII-LLLL',
    'PB_7777_777D',
    "PB-7777-777D'--",
    'PB-７７７７-777D',
    'PB-7777-777D\u0000',
    ' '.repeat(100_000),
  ])('refuses %.30j', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it('reads back every reference in any notation', () => {
    const writings = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ''),
      (text: string) => text.replaceAll('-', ' '),
      (text: string) => [...text].join(' '),
    );
    fc.assert(
      fc.property(anyReference, writings, (reference, write) => {
        expect(parseReference(write(reference))).toBe(reference);
      }),
    );
  });

  it('detects every single wrong character', () => {
    fc.assert(
      fc.property(anyReference, fc.nat({ max: 7 }), fc.constantFrom(...ALPHABET), (reference, at, wrong) => {
        const signs = signsOf(reference);
        fc.pre(signs[at] !== wrong);
        expect(parseReference(join(signs.with(at, wrong)))).toBeNull();
      }),
    );
  });

  it('detects any two swapped characters', () => {
    fc.assert(
      fc.property(anyReference, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (reference, one, two) => {
        const signs = signsOf(reference);
        const [a = '', b = ''] = [signs[one], signs[two]];
        fc.pre(a !== b);
        expect(parseReference(join(signs.with(one, b).with(two, a)))).toBeNull();
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseReference(text)));
    expectTypeOf(parseReference).returns.toEqualTypeOf<Reference | null>();
    expectTypeOf<string>().not.toExtend<Reference>();
  });
});

describe('findReference', () => {
  it.each([
    'Ref. PB-7777-777D',
    'ref: pb 7777 777d, thank you',
    'Referencia PB–7777–777D.',
    'SEPA/PB7777777D/2026',
    '7777777D',
    '7777-777d',
    'Ref. 7777 777D',
    '#7777–777D',
  ])('finds it in %j', (text) => {
    expect(findReference(text)).toBe('PB-7777-777D');
  });

  it.each([
    '',
    'Ada',
    'PB-7777-777E',
    '7777777E',
    'PB-7777-777DX',
    'XPB-7777-777D',
    'a 7777777D b',
    'PB-7777-777D'.repeat(99),
  ])('finds none in %.30j', (text) => {
    expect(findReference(text)).toBeNull();
  });
});

describe('the creditor reference of a pledge', () => {
  it('is printed in the groups of its reference', () => {
    expect(inGroupsOfFour(toCreditorReference('PB-7777-777D' as Reference))).toBe('RF69 7777 777D');
  });

  it('finds the pledge, however it is written and within other words', () => {
    const writings = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      inGroupsOfFour,
      (text: string) => [...text].join(' '),
      (text: string) => inGroupsOfFour(text).replaceAll(' ', '–'),
      (text: string) => `SVWZ+${text} Thank you`,
      (text: string) => `Ref.: ${inGroupsOfFour(text)}, for trees`,
      (text: string) => text.replace(/^(RF..)/, '$1' + '0'.repeat(13)),
    );
    fc.assert(
      fc.property(anyReference, writings, (reference, write) => {
        expect(findReference(write(toCreditorReference(reference)))).toBe(reference);
      }),
    );
  });

  it.each([
    'RF59 7777 777D',
    'RF69 7777 777E',
    'RF69 7777 777',
    'XRF697777777D',
    'RF697777777DX',
    'RF18 5390 0754 7034',
    'RF',
  ])('is not %j', (text) => {
    expect(findReference(text)).toBeNull();
  });
});

describe('findReferencesIn', () => {
  it.each([
    ['Gift PB-7777-777D thank you', ['PB-7777-777D']],
    ['gift pb 77 77-77 7d', ['PB-7777-777D']],
    ['GIFTPB7777777DTHANKS', ['PB-7777-777D']],
    ['RF69 7777 777D', ['PB-7777-777D']],
    ['EREF+RF697777777D SVWZ+Gift', ['PB-7777-777D']],
    ['RF6900007777777D', ['PB-7777-777D']],
    ['RF6800007777777D', []],
    ['PB-7777-777D PB 7777 777D RF697777777D', ['PB-7777-777D']],
    ['PB-7777-777E', []],
    ['PB-7777', []],
    ['', []],
  ])('in %s', (text, references) => {
    expect(findReferencesIn(text)).toEqual(references);
  });

  it('finds every reference that is made, wherever a bank puts it', () => {
    fc.assert(
      fc.property(anyReference, fc.stringMatching(/^[0-9 .,/+-]{0,20}$/), (reference, around) => {
        expect(findReferencesIn(`${around}${reference}${around}`)).toEqual([reference]);
        expect(findReferencesIn(`${around} ${toCreditorReference(reference)} ${around}`)).toContain(reference);
      }),
    );
  });
});
