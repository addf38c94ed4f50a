/** A search for names: all of `words` must occur, in any order. `typed` is the text to show again. */
export type NameSearch = Readonly<{ typed: string; words: readonly string[]; hasTrigram: boolean }>;

/** Maximum number of characters of a search; the rest is cut off. */
export const LONGEST_SEARCH = 200;

// Three letters or digits in a row are a trigram, so an index can find names. The letters that the folding of names drops, or takes for an apostrophe, are
// none.
const TRIGRAM = /(?:(?![\u02b9\u02bb\u02bc\u115f\u1160\u17b4\u17b5\u3164\uffa0])[\p{L}\p{N}]){3}/u;

/**
 * Reads a search as typed: trimmed, cut to length, accents combined with their letters as in stored names, without characters that a name cannot
 * have. Null if the search is empty. The database folds the words as it folds names: it ignores case and accents.
 */
export function readNameSearch(raw: string): NameSearch | null {
  const clean = raw.replaceAll(/[^\P{Cc}\t\n\r]/gu, '').trim();
  const typed = [...clean].slice(0, LONGEST_SEARCH).join('').trim().toWellFormed().normalize('NFC');
  const words = [...new Set(typed.split(/\s+/u).filter(Boolean))];
  return words.length === 0 ? null : { typed, words, hasTrigram: words.some((word) => TRIGRAM.test(word)) };
}
