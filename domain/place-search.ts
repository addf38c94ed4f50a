/** A text without the differences that readers overlook: case, accents and width. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The places whose name has each of the words that somebody typed; all of them if nothing is typed. */
export function findPlaces<Place extends Readonly<{ text: string }>>(places: readonly Place[], typed: string): Place[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  return places.filter(({ text }) => words.every((word) => fold(text).includes(word)));
}
