import type { Bic, Iban } from '#domain/bank-account';
import type { CreditorReference } from '#domain/creditor-reference';
import { toMajor, type Money } from '#domain/money';

/** What a transfer is for: a structured reference or a text, never both. */
export type Remittance =
  Readonly<{ reference: CreditorReference; text?: never }> | Readonly<{ text: string; reference?: never }>;

/** A transfer in euros. `bic` may be null where the account is in the European Economic Area. */
export type EuroTransfer = Readonly<{ holder: string; iban: Iban; bic: Bic | null; amount: Money } & Remittance>;

const LARGEST_CODE = 331;
const GREATEST = 99_999_999_999n;
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

const isLine = (text: string, most: number) =>
  text.length <= most && text.trim() !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);

/**
 * The text of a QR code from which banking apps fill in a transfer: EPC069-12 of the European Payments Council, version 002, in UTF-8. Null where the standard has no code for it: another
 * currency, an amount below 0.01 or above 999,999,999.99, a name of more than 70 or a text of more than 140 characters, an account outside the European Economic Area without its BIC, a
 * reference and a text at once, more than 331 bytes.
 */
export function toEpcPayload({ holder, iban, bic, amount, reference, text }: EuroTransfer): string | null {
  if (amount.currency !== 'EUR' || amount.amount < 1n || amount.amount > GREATEST) return null;
  if (!isLine(holder, 70) || (bic === null && !EEA.includes(iban.slice(0, 2)))) return null;
  if ((reference === undefined) === (text === undefined) || (text !== undefined && !isLine(text, 140))) return null;
  // The line that is left empty is the purpose, a code of four letters that nobody has agreed on here. Nothing follows the last line that says something.
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ?? '',
    holder,
    iban,
    `EUR${toMajor(amount)}`,
    '',
    reference ?? '',
    text ?? '',
  ];
  const payload = lines.join('\n').trimEnd();
  return new TextEncoder().encode(payload).length <= LARGEST_CODE ? payload : null;
}
