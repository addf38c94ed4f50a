/** An International Bank Account Number (ISO 13616) without spaces: `DE89370400440532013000`. */
export type Iban = string & { readonly __brand: 'Iban' };

/** A Business Identifier Code (ISO 9362) of 8 or 11 characters: `COBADEFFXXX`. */
export type Bic = string & { readonly __brand: 'Bic' };

/**
 * The remainder by 97 of a text of digits and capital letters whose first four characters have moved to its end and whose letters count from A = 10 (ISO 7064, MOD 97-10). It is 1 for a
 * valid IBAN or creditor reference.
 */
export function mod97(text: string): number {
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((sign) => parseInt(sign, 36)).join('');
  return Number(BigInt(digits) % 97n);
}

/** A text in groups of four, as account numbers and creditor references are printed: `RF18 5390 0754 7034`. */
export function inGroupsOfFour(text: string): string {
  return text.replace(/.{4}(?=.)/g, '$& ');
}

/** Parses an IBAN in any case, with or without spaces. Null if it is none, or its check digits are wrong. The length for each country is not checked. */
export function parseIban(text: string): Iban | null {
  const plain = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[\dA-Z]{11,30}$/.test(plain) && mod97(plain) === 1 ? (plain as Iban) : null;
}

/** An account as people read it: an IBAN in groups of four, anything else as it is. */
export function printedAccount(account: string): string {
  return parseIban(account) === null ? account : inGroupsOfFour(account);
}

/** Parses a BIC in any case. Null if it is none. */
export function parseBic(text: string): Bic | null {
  const plain = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}([A-Z\d]{3})?$/.test(plain) ? (plain as Bic) : null;
}
