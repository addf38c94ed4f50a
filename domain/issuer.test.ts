import { describe, expect, it } from 'vitest';
import { defineIssuer, issuerText, type StatedIssuer } from '#domain/issuer';

const STATED: StatedIssuer<'en'> = {
  legalName: 'A foundation',
  address: ['1 Test Street'],
  registration: { en: 'No. 1' },
  deductibility: { en: 'No.' },
  keptYears: 10,
  fiscalYearFrom: 7,
};

describe('the issuer of receipts', () => {
  it('is taken as it is stated', () => expect(defineIssuer(STATED)).toBe(STATED));

  it.each<Partial<StatedIssuer<'en'>>>([
    { legalName: ' ' },
    { address: [] },
    { address: ['1 Test Street', ''] },
    { registration: { en: '' } },
    { deductibility: { en: ' ' } },
    { keptYears: -1 },
    { keptYears: 1.5 },
    { fiscalYearFrom: 0 },
    { fiscalYearFrom: 13 },
  ])('is refused with %j', (change) => expect(() => defineIssuer({ ...STATED, ...change })).toThrow(RangeError));

  it('has each text in the language of the reader, or in the first that was kept', () => {
    expect(issuerText({ en: 'No.', de: 'Nein.' }, 'de')).toBe('Nein.');
    expect(issuerText({ en: 'No.' }, 'es')).toBe('No.');
  });
});
