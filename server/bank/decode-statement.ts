import type { ENCODINGS } from '#domain/bank/csv-dialect';

/** The file is not in the encoding that it says, or that was chosen. */
export class NotInEncoding extends Error {}

/** How much of a file is looked at to find out what it is. */
const FIRST = 65_536;

/** The encoding that the beginning of a file names: by its mark, the XML declaration or the header of OFX. UTF-8 if it names none. */
function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const text = first.subarray(0, 1_000).toString('latin1');
  const [, xml] = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(text) ?? [];
  if (xml) return xml;
  const [, set] = /CHARSET:\s*([\w-]+)/.exec(/OFXHEADER:/.test(text) ? text : '') ?? [];
  if (!set || /^(NONE|USASCII|UTF-?8)$/i.test(set) || /ENCODING:\s*(UTF-?8|UNICODE)/i.test(text)) return 'utf-8';
  return /^\d{4}$/.test(set) ? `windows-${set}` : set;
}

/** The pieces of a file, the first of them long enough to find out what it is. */
async function* withLongFirst(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    if (size >= FIRST) yield Buffer.from(chunk);
    else {
      held.push(chunk);
      size += chunk.length;
      if (size >= FIRST) {
        yield Buffer.concat(held);
        held = [];
      }
    }
  }
  if (held.length > 0) yield Buffer.concat(held);
}

/**
 * The text of a file in pieces, in the chosen encoding or else the one that it names. Nothing is replaced by question marks. @throws NotInEncoding where the bytes are no text in it.
 */
export async function* decodeStatement(
  content: AsyncIterable<Uint8Array>,
  chosen: (typeof ENCODINGS)[number] | null,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of withLongFirst(content)) {
      decoder ??= new TextDecoder(chosen ?? encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (error) {
    // TypeError: bytes that are no text; RangeError: an encoding that does not exist.
    if (error instanceof TypeError || error instanceof RangeError) throw new NotInEncoding(error.message);
    throw error;
  }
}
