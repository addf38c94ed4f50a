import { describe, expect, it } from 'vitest';
import { AGREEMENT_STATES, agreementRule, openAgreementMoves, signedTypeOf } from '#domain/agreement';

describe('an agreement', () => {
  it.each([
    ['draft', ['send', 'sign', 'void'], []],
    ['sent', ['sign', 'void'], ['sign']],
    ['signed', ['void'], []],
    ['void', [], []],
  ] as const)('that is %s can be moved by staff: %j, by a contact: %j', (state, byStaff, byContact) => {
    expect(openAgreementMoves(state, 'staff')).toEqual(byStaff);
    expect(openAgreementMoves(state, 'contact')).toEqual(byContact);
  });

  it('is moved by nobody else', () => {
    expect(agreementRule('send', 'contact')).toBeNull();
    expect(agreementRule('void', 'contact')).toBeNull();
    for (const state of AGREEMENT_STATES)
      expect(agreementRule('sign', 'contact')?.from.includes(state)).toBe(state === 'sent');
  });
});

it.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['<svg', null],
  ['%PD', null],
  ['', null],
] as const)('a file that begins with %j is %s', (start, type) => {
  expect(signedTypeOf(Buffer.from(start, 'latin1'))).toBe(type);
});
