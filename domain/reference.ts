import { makeCreditorReference, readCreditorReference, type CreditorReference } from '#domain/creditor-reference';
import { withoutInvisible } from '#domain/plain-text';

/** The number that supporters use to identify a pledge: `PB-7K3M-9Q2X`. It has eight characters; the last one is a check character. */
export type Reference = string & { readonly __brand: 'Reference' };

// Without 0, O, 1, I and L. Its length is a prime, so the check character below detects every swap.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const DRAWN = 7;

/**
 * The check character: with weights 8 to 1, the eight characters sum to a multiple of 31. The weights differ and 31 is prime, so one wrong character
 * or any two swapped characters are always detected.
 */
function checkSign(signs: readonly number[]): number {
  const weighted = signs.reduce((total, sign, i) => total + sign * (signs.length + 1 - i), 0);
  return (ALPHABET.length - (weighted % ALPHABET.length)) % ALPHABET.length;
}

/** A new reference. `draw(n)` gives an integer from 0 to n - 1 from an unpredictable source. @throws RangeError if `draw` leaves that range. */
export function makeReference(draw: (exclusiveMax: number) => number): Reference {
  const signs = Array.from({ length: DRAWN }, () => draw(ALPHABET.length));
  const text = [...signs, checkSign(signs)].map((sign) => {
    const letter = ALPHABET[sign];
    if (letter === undefined) throw new RangeError(`Drawn out of range: ${sign}`);
    return letter;
  });
  return `PB-${text.slice(0, 4).join('')}-${text.slice(4).join('')}` as Reference;
}

const LONGEST = 64;

/** Parses a reference in any notation: any case, with spaces, with any dash or none. Null if it is not a reference or its check character is wrong. */
export function parseReference(text: string): Reference | null {
  if (text.length > LONGEST) return null;
  const plain = withoutInvisible(text).replace(/[\s\p{Pd}−]/gu, '');
  return /^PB[\dA-Z]{8}$/i.test(plain) ? toReference(plain.slice(2).toUpperCase()) : null;
}

/** The creditor reference of a pledge, in the same groups of four as its reference when it is printed: `RF69 7777 777D` of `PB-7777-777D`. */
export function toCreditorReference(reference: string): CreditorReference {
  return makeCreditorReference(reference.slice(2).replaceAll('-', ''));
}

const GAP = String.raw`[\s\p{Pd}−]*`;
const IN_CREDITOR_REFERENCE = new RegExp(
  String.raw`(?<![\dA-Z])R${GAP}F(?:${GAP}\d){2}(?:${GAP}0)*(?:${GAP}[2-9A-Z]){8}(?![\dA-Z])`,
  'u',
);

/** Finds the pledge's reference that a creditor reference holds, within other words. Two checks must pass: its own and that of the pledge's reference. */
function findInCreditorReference(plain: string): Reference | null {
  const found = IN_CREDITOR_REFERENCE.exec(plain)?.[0] ?? '';
  return toReference(readCreditorReference(found.replace(/[\p{Pd}−]/gu, '')) ?? '');
}

/**
 * Finds a reference in what people type and paste into a search: within other words (`Ref. PB-7777-777D`), as a creditor reference (`RF69 7777 777D`), or alone without its `PB`. Such a text
 * may also be a name: one in 31 words of eight letters passes the check.
 */
export function findReference(text: string): Reference | null {
  if (text.length > 4 * LONGEST) return null;
  const plain = withoutInvisible(text).toUpperCase();
  const structured = findInCreditorReference(plain);
  if (structured) return structured;
  const within = /(?<![\dA-Z])PB[\s\p{Pd}−]*(?:[\dA-Z][\s\p{Pd}−]*){7}[\dA-Z](?![\dA-Z])/u.exec(plain)?.[0];
  const alone = plain.replace(/^.*[.:#]/su, '').replace(/[\s\p{Pd}−]/gu, '');
  return parseReference(within ?? (alone.length === DRAWN + 1 ? `PB${alone}` : ''));
}

/** The letters of a text without spaces, dashes and other marks, in capitals. */
const squeeze = (text: string) =>
  withoutInvisible(text)
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '');

/**
 * Every reference in what a bank passes on, once: `PB-7777-777D` or its creditor reference, with spaces or dashes anywhere, in any case, also stuck to other words. One in 31 codes of the right form
 * passes the check, so a reference that is found may be nobody's.
 */
export function findReferencesIn(text: string): Reference[] {
  const plain = squeeze(text.slice(0, 4_000));
  const own = [...plain.matchAll(/(?=PB([2-9A-HJKMNP-Z]{8}))/g)].map(([, letters = '']) => toReference(letters));
  const structured = [...plain.matchAll(/(?=(RF\d\d0*[2-9A-HJKMNP-Z]{8}))/g)].map(([, found = '']) =>
    toReference(readCreditorReference(found) ?? ''),
  );
  return [...new Set([...own, ...structured].filter((reference) => reference !== null))];
}

function toReference(letters: string): Reference | null {
  const [first, second] = [letters.slice(0, 4), letters.slice(4)];
  const signs = [...first, ...second].map((letter) => ALPHABET.indexOf(letter));
  if (signs.length !== DRAWN + 1 || signs.includes(-1)) return null;
  if (checkSign(signs.slice(0, DRAWN)) !== signs[DRAWN]) return null;
  return `PB-${first}-${second}` as Reference;
}
