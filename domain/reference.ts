/** What a supporter quotes to name a pledge: `PB-7K3M-9Q2X`, eight signs of which the last checks the others. */
export type Reference = string & { readonly __brand: 'Reference' };

// No 0, O, 1, I, L. Its length is a prime, which is what makes the check below see every swap.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const DRAWN = 7;

/**
 * The check sign: weights 8 to 1 over the eight signs sum to a multiple of 31. The weights differ and 31 is prime, so
 * one wrong sign or any two swapped signs always show.
 */
function checkSign(signs: readonly number[]): number {
  const weighted = signs.reduce((total, sign, i) => total + sign * (signs.length + 1 - i), 0);
  return (ALPHABET.length - (weighted % ALPHABET.length)) % ALPHABET.length;
}

/**
 * A new reference. `draw(n)` gives a whole number from 0 up to but not n, from a source nobody can guess.
 * @throws RangeError when `draw` leaves that range.
 */
export function makeReference(draw: (exclusiveMax: number) => number): Reference {
  const signs = Array.from({ length: DRAWN }, () => draw(ALPHABET.length));
  const text = [...signs, checkSign(signs)].map((sign) => {
    const letter = ALPHABET[sign];
    if (letter === undefined) throw new RangeError(`Drawn out of range: ${sign}`);
    return letter;
  });
  return `PB-${text.slice(0, 4).join('')}-${text.slice(4).join('')}` as Reference;
}

/**
 * Reads a reference as people write it: any case, spaces, dashes missing. Null when it is none or its check sign is
 * wrong.
 */
export function parseReference(text: string): Reference | null {
  if (text.length > 64 || !/^[\s\dA-Za-z-]*$/.test(text)) return null;
  const match = /^PB(.{4})(.{4})$/.exec(text.replace(/[\s-]/g, '').toUpperCase());
  const [first = '', second = ''] = match?.slice(1) ?? [];
  const signs = [...first, ...second].map((letter) => ALPHABET.indexOf(letter));
  if (signs.length !== DRAWN + 1 || signs.includes(-1)) return null;
  if (checkSign(signs.slice(0, DRAWN)) !== signs[DRAWN]) return null;
  return `PB-${first}-${second}` as Reference;
}
