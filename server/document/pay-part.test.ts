import { describe, expect, it } from 'vitest';
import { HOW_TO_PAY } from '#content/how-to-pay';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { toPayPart } from '#server/document/pay-part';

const REFERENCE = 'PB-UVDS-X5TE';
const due = civilDate('2099-12-10');

describe('how to pay, on a document', () => {
  it('has the code of a transfer in euros, with the amount and the creditor reference that the text has too', () => {
    const { code, facts } = toPayPart({ amount: majorUnits(300, 'EUR'), due }, REFERENCE, 'en');
    const lines = code?.text.split('\n') ?? [];
    expect(lines.slice(0, 4)).toEqual(['BCD', '002', '1', 'SCT']);
    expect(lines).toContain('EUR300.00');
    const printed = facts.find(({ term }) => term === 'Reference')?.text ?? '';
    expect(printed).toMatch(/^RF\d\d /);
    expect(lines).toContain(printed.replaceAll(' ', ''));
    expect(code?.label).toContain('€300.00');
  });

  it('says how to pay by cheque where the foundation takes one', () => {
    const { more } = toPayPart({ amount: majorUnits(300, 'USD'), due }, REFERENCE, 'en');
    expect(more.find((text) => text.startsWith('By cheque:'))).toMatch(
      /The fixture foundation.*\n1 Test Street\n12345 Testing$/,
    );
    const without = { ...HOW_TO_PAY, cheque: null };
    expect(toPayPart({ amount: majorUnits(300, 'USD'), due }, REFERENCE, 'en', without).more.join()).not.toContain(
      'cheque',
    );
  });

  it('has none for another currency, which no such code can carry', () => {
    expect(toPayPart({ amount: majorUnits(300, 'USD'), due }, REFERENCE, 'en').code).toBeNull();
  });
});
