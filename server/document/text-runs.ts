import bidiFactory from 'bidi-js';
import { faceOf, type Face, type FaceStyle } from '#server/document/faces';

/** A part of a line that is drawn at once: in one face and one direction, in the order of its characters. */
export type Run = Readonly<{ text: string; face: Face; isRtl: boolean }>;

const bidi = bidiFactory();

// What belongs to the character before it, whatever face it is in: accents, joiners, variation selectors, and spaces.
const ATTACHED = /[\p{M}\p{Cf}\s]/u;
const RTL_LETTER = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;
/**
 * Scripts whose glyphs stand in another order than their letters, so that a copy of the drawing is not the text. Readers of PDFs turn right-to-left scripts around
 * themselves.
 */
const REORDERED =
  /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether a text can only be copied from a PDF as it is if the PDF also says it in letters. */
export function needsActualText(text: string): boolean {
  return REORDERED.test(text);
}

/** The characters of a text that no typeface has, each once. */
export function findUnprintable(text: string): string[] {
  return [...new Set(text)].filter((each) => !ATTACHED.test(each) && faceOf(each.codePointAt(0) ?? 0, 'text') === null);
}

/** A text with these characters as their code points, `[U+1E900]`, so that none becomes an empty box. */
export function toPrintable(text: string, unprintable: readonly string[]): string {
  const toCode = (each: string) => `[U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
  return [...text].map((each) => (unprintable.includes(each) ? toCode(each) : each)).join('');
}

type Item = { text: string; face: Face; level: number };

/** Splits a text where its face or direction changes, in the order of its characters. */
function toItems(text: string, style: FaceStyle): Item[] {
  // Only a letter that runs right to left makes any level but 0.
  const levels = RTL_LETTER.test(text) ? bidi.getEmbeddingLevels(text, 'auto').levels : [];
  const items: Item[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const last = items.at(-1);
    const own = faceOf(character.codePointAt(0) ?? 0, style);
    const keeps =
      last && ATTACHED.test(character) && last.face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const face = keeps ? last.face : own;
    at += character.length;
    if (last && face === last.face && level === last.level) last.text += character;
    // A joiner that no face has would draw nothing.
    else if (face) items.push({ text: character, face, level });
  }
  return items;
}

/** Puts items in the order in which they stand on the line (UAX #9, L2). */
function reorder(items: Item[]): Item[] {
  const highest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < items.length; from += 1) {
      let to = from;
      while (to < items.length && (items[to]?.level ?? 0) >= level) to += 1;
      if (to > from) items.splice(from, to - from, ...items.slice(from, to).toReversed());
      from = to;
    }
  }
  return items;
}

const mirror = (text: string) => [...text].map((each) => bidi.getMirroredCharacter(each) ?? each);

/** What is drawn of an item. A font turns the letters of a right-to-left script around itself, but not signs that stand alone. */
function toRun({ text, face, level }: Item): Run {
  if (level % 2 === 0) return { text, face, isRtl: false };
  const mirrored = mirror(text);
  const isRtl = RTL_LETTER.test(text);
  return { text: (isRtl ? mirrored : mirrored.toReversed()).join(''), face, isRtl };
}

/** One line of text as runs, from left to right, in the direction of its own first letter. Its faces must be loaded. */
export function toRuns(line: string, style: FaceStyle): Run[] {
  return reorder(toItems(line, style)).map(toRun);
}
