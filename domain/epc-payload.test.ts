import { describe, expect, expectTypeOf, it } from 'vitest';
import { parseBic, parseIban, type Bic, type Iban } from '#domain/bank-account';
import { makeCreditorReference } from '#domain/creditor-reference';
import { toEpcPayload, type EuroTransfer } from '#domain/epc-payload';
import { money } from '#domain/money';

const iban = (text: string) => parseIban(text) as Iban;
// The Red Cross of Belgium is the example of EPC069-12.
const transfer = {
  holder: 'Red Cross of Belgium',
  iban: iban('BE72 0000 0000 1616'),
  bic: 'BPOTBEB1' as Bic,
  amount: money(100n, 'EUR'),
  reference: makeCreditorReference('539007547034'),
} as const;
const { reference: _, ...withoutReference } = transfer;
const withText = (text: string): EuroTransfer => ({ ...withoutReference, text });
const linesOf = (asked: EuroTransfer) => toEpcPayload(asked)?.split('\n');

describe('the text of a QR code for a transfer', () => {
  it('has the lines of the standard, and none after the last that says something', () => {
    expect(linesOf(transfer)).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'BPOTBEB1',
      'Red Cross of Belgium',
      'BE72000000001616',
      'EUR1.00',
      '',
      'RF18539007547034',
    ]);
  });

  it('has a text in the line after the reference, which is then empty', () => {
    expect(linesOf(withText('Urgency fund'))?.slice(8)).toEqual(['', '', 'Urgency fund']);
  });

  it('never has a reference and a text', () => {
    expectTypeOf({ ...transfer, text: 'both' }).not.toExtend<EuroTransfer>();
    expect(toEpcPayload({ ...transfer, text: 'both' } as unknown as EuroTransfer)).toBeNull();
    expect(toEpcPayload(withoutReference as unknown as EuroTransfer)).toBeNull();
  });

  it.each([
    [1n, 'EUR0.01'],
    [10n, 'EUR0.10'],
    [121_250n, 'EUR1212.50'],
    [99_999_999_999n, 'EUR999999999.99'],
  ])('writes an amount with a point and no more than two decimals: %s', (amount, line) => {
    expect(linesOf({ ...transfer, amount: money(amount, 'EUR') })?.[7]).toBe(line);
  });

  it.each([
    ['nothing', money(0n, 'EUR')],
    ['less than nothing', money(-1n, 'EUR')],
    ['more than the standard allows', money(100_000_000_000n, 'EUR')],
    ['another currency', money(100n, 'USD')],
  ])('is not there for %s', (_name, amount) => {
    expect(toEpcPayload({ ...transfer, amount })).toBeNull();
  });

  it('leaves the BIC out where it is not known, but not outside the European Economic Area', () => {
    expect(linesOf({ ...transfer, bic: null })?.[4]).toBe('');
    const swiss = { ...transfer, iban: iban('CH93 0076 2011 6238 5295 7') };
    expect(toEpcPayload({ ...swiss, bic: null })).toBeNull();
    expect(linesOf({ ...swiss, bic: parseBic('POFICHBEXXX') })?.[4]).toBe('POFICHBEXXX');
  });

  it('holds a name of 70 characters, on one line', () => {
    expect(linesOf({ ...transfer, holder: 'é'.repeat(70) })?.[5]).toHaveLength(70);
    for (const holder of ['é'.repeat(71), '', ' ', 'Two\nlines', 'A\u2028B'])
      expect(toEpcPayload({ ...transfer, holder })).toBeNull();
  });

  it('holds a text of 140 characters, on one line', () => {
    expect(toEpcPayload(withText('x'.repeat(140)))).not.toBeNull();
    for (const text of ['x'.repeat(141), '', 'Two\r\nlines']) expect(toEpcPayload(withText(text))).toBeNull();
  });

  it('has at most 331 bytes', () => {
    const at = (letters: number) => toEpcPayload({ ...withText('€'.repeat(letters)), holder: 'R' });
    const rest = new TextEncoder().encode(at(1) ?? '').length - 3;
    const most = Math.floor((331 - rest) / 3);
    expect(at(most)).not.toBeNull();
    expect(at(most + 1)).toBeNull();
  });
});
