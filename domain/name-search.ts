/** A search for names. `pattern` is for LIKE with the backslash as escape character; `typed` is the text to show again. */
export type NameSearch = Readonly<{ typed: string; pattern: string; hasTrigram: boolean }>;

/** Maximum number of characters of a search; the rest is cut off. */
export const LONGEST_SEARCH = 200;

// Three letters or digits in a row are a trigram, so an index can find names.
const TRIGRAM = /[\p{L}\p{N}]{3}/u;

/**
 * Reads a search as typed: trimmed, cut to length, accents combined with their letters as in stored names, without characters that a name cannot
 * have. All special characters of LIKE are taken literally. Null if the search is empty. The database ignores case when it compares.
 */
export function readNameSearch(raw: string): NameSearch | null {
  const clean = raw.replaceAll(/\p{Cc}/gu, '').trim();
  const typed = [...clean].slice(0, LONGEST_SEARCH).join('').trim().toWellFormed().normalize('NFC');
  if (typed === '') return null;
  return { typed, pattern: `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`, hasTrigram: TRIGRAM.test(typed) };
}
