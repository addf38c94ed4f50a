import { mod97 } from '#domain/bank-account';

/** A structured creditor reference (ISO 11649) without spaces: `RF18539007547034`. Banks check it while it is typed and pass it on unchanged. */
export type CreditorReference = string & { readonly __brand: 'CreditorReference' };

const LONGEST = 25;

/** The creditor reference of digits and capital letters, at most 21 of them. @throws RangeError for another text. */
export function makeCreditorReference(text: string): CreditorReference {
  if (!/^[\dA-Z]+$/.test(text) || text.length > LONGEST - 4)
    throw new RangeError(`No creditor reference holds ${text}`);
  const check = 98 - mod97(`RF00${text}`);
  return `RF${String(check).padStart(2, '0')}${text}` as CreditorReference;
}

/**
 * What a creditor reference holds, `539007547034`: in any case, with or without spaces, also filled up with zeros, as some banks print it. Null if the text is none or its check digits are
 * wrong.
 */
export function readCreditorReference(text: string): string | null {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (plain.length > LONGEST || !/^RF\d\d[\dA-Z]+$/.test(plain) || mod97(plain) !== 1) return null;
  return plain.slice(4).replace(/^0+(?=.)/, '');
}
