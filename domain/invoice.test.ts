import { describe, expect, it } from 'vitest';
import { formatCreditNoteNumber, formatInvoiceNumber, invoiceStatus, parseInvoiceNumber } from '#domain/invoice';

describe('the number of an invoice', () => {
  it('is read as it is printed', () => {
    for (const number of [1, 42, 99_999, 100_000]) {
      const each = { year: 2026, number };
      expect(parseInvoiceNumber(formatInvoiceNumber(each))).toEqual(each);
    }
    expect(formatInvoiceNumber({ year: 2026, number: 42 })).toBe('INV-2026-00042');
    expect(formatCreditNoteNumber({ year: 2026, number: 7 })).toBe('CN-2026-00007');
  });

  it.each(['2026-00042', 'INV-2026-42', 'INV-2026-00000', 'inv-2026-00042', 'CN-2026-00042', 'INV-2026-00042 ', ''])(
    'is not %j',
    (text) => expect(parseInvoiceNumber(text)).toBeNull(),
  );
});

it.each([
  [0n, false, 'open'],
  [1n, false, 'part-paid'],
  [100n, false, 'paid'],
  [101n, false, 'paid'],
  [100n, true, 'void'],
] as const)('an invoice of 100 with %d received, void: %s, is %s', (settled, isVoid, status) => {
  expect(invoiceStatus({ amount: 100n, settled, isVoid })).toBe(status);
});
