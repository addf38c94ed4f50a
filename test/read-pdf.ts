import { inflateSync } from 'node:zlib';

function inflateOr(held: string): string {
  try {
    return inflateSync(Buffer.from(held, 'latin1')).toString('latin1');
  } catch {
    return held;
  }
}

/** What a test can tell of a PDF without a program that reads it: its objects as text, with the compressed streams opened, and the characters that its fonts map glyphs to. */
export function readPdf(bytes: Buffer): Readonly<{ text: string; pages: number; characters: ReadonlySet<string> }> {
  const opened = bytes
    .toString('latin1')
    .split(/stream\r?\n/)
    .map((part) => {
      // What a stream holds ends with the beginning of the word `endstream`, the rest is plain.
      const held = /\n?end$/.exec(part);
      return held ? inflateOr(part.slice(0, held.index)) : part;
    });
  const text = opened.join('\n');
  // Each glyph's characters in UTF-16: `<0041>`, `<D83C DF89>`.
  const maps = opened.filter((part) => part.includes('begincmap')).join('\n');
  const codes = [...maps.matchAll(/<([\dA-F ]{4,})>/gi)].map(([, hex = '']) =>
    Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
  );
  return { text, pages: [...text.matchAll(/\/Type \/Page\b/g)].length, characters: new Set(codes.join('')) };
}
