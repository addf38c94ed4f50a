import { parseIban } from '#domain/bank-account';

/** Only an IBAN is that long, so a currency after it is recognised. */
const IBAN_WITH_CURRENCY = /^(.{15,34})[A-Z]{3}$/;

/** The number of an account as it is stored: without spaces, in capitals, an IBAN without the currency that some banks add. An empty text if there is none. */
export function toAccountNumber(text: string): string {
  const plain = text.replace(/\s/g, '').toUpperCase().slice(0, 64);
  const [, iban = ''] = IBAN_WITH_CURRENCY.exec(plain) ?? [];
  return parseIban(plain) ?? parseIban(iban) ?? plain;
}
