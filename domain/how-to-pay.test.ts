import { describe, expect, it } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { defineHowToPay, paymentCode, paymentReference, type StatedHowToPay } from '#domain/how-to-pay';
import { money } from '#domain/money';
import type { Reference } from '#domain/reference';

const reference = 'PB-7777-777D' as Reference;
const next = { amount: money(12_345n, 'EUR'), due: civilDate('2026-12-01') };
const withIban = defineHowToPay<'en'>({
  account: { holder: 'Foundation', bank: 'Bank', iban: 'DE89 3704 0044 0532 0130 00', bic: 'cobadeffxxx' },
});
const withoutIban = defineHowToPay<'en'>({
  account: { holder: 'Foundation', bank: 'Bank', numbers: [{ term: { en: 'Account number' }, text: '0000' }] },
});

it.each([
  ['iban', { iban: 'DE88 3704 0044 0532 0130 00' }],
  ['bic', { iban: 'DE89370400440532013000', bic: 'COBA' }],
  ['holder', { iban: 'DE89370400440532013000', holder: 'x'.repeat(71) }],
])('content with a wrong %s is refused', (_name, wrong) => {
  const stated: StatedHowToPay<'en'> = { account: { holder: 'Foundation', bank: 'Bank', ...wrong } };
  expect(() => defineHowToPay(stated)).toThrow(RangeError);
});

describe('an account with an IBAN', () => {
  it('is paid with a creditor reference', () => {
    expect(paymentReference(withIban, reference)).toBe('RF69 7777 777D');
  });

  it('has a code for a payment in euros, with its account, amount and reference', () => {
    expect(paymentCode(withIban, next, reference)?.split('\n').slice(4)).toEqual([
      'COBADEFFXXX',
      'Foundation',
      'DE89370400440532013000',
      'EUR123.45',
      '',
      'RF697777777D',
    ]);
  });

  it('has none for another currency', () => {
    expect(paymentCode(withIban, { ...next, amount: money(12_345n, 'USD') }, reference)).toBeNull();
  });
});

describe('an account without an IBAN', () => {
  it('is paid with the pledge’s reference, and has no code', () => {
    expect(paymentReference(withoutIban, reference)).toBe(reference);
    expect(paymentCode(withoutIban, next, reference)).toBeNull();
  });
});
