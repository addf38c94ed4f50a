import { describe, expect, it } from 'vitest';
import { readPaymentSource } from '#domain/payment-source';

describe('the source of a payment', () => {
  it.each([
    ['staff', { kind: 'staff', name: '' }],
    ['bank', { kind: 'bank', name: '' }],
    ['stripe', { kind: 'provider', name: 'stripe' }],
    ['import-civicrm', { kind: 'import', name: 'civicrm' }],
    ['important', { kind: 'provider', name: 'important' }],
  ])('%s', (source, read) => {
    expect(readPaymentSource(source)).toEqual(read);
  });
});
