/** What someone looks for in names. `pattern` is for LIKE with the backslash as its escape; `typed` is what to show again. */
export type NameSearch = Readonly<{ typed: string; pattern: string; hasTrigram: boolean }>;

/** Most signs of a search; the rest is cut off. */
export const LONGEST_SEARCH = 200;

// Three letters or digits in a row make a trigram, by which an index can find names.
const TRIGRAM = /[\p{L}\p{N}]{3}/u;

/**
 * Reads a search as typed: trimmed, cut, accents joined to their letters as names are kept, without signs no name can hold. Every sign LIKE
 * knows is taken literally. Null where nothing is looked for. Whether letters are small or capital is the database's to compare.
 */
export function readNameSearch(raw: string): NameSearch | null {
  const clean = raw.replaceAll(/\p{Cc}/gu, '').trim();
  const typed = [...clean].slice(0, LONGEST_SEARCH).join('').trim().toWellFormed().normalize('NFC');
  if (typed === '') return null;
  return { typed, pattern: `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`, hasTrigram: TRIGRAM.test(typed) };
}
