import { z } from 'zod';

/** What a root says: which seal of which site, how many events are in it and all before it, its head in hexadecimal, and when it was sealed. */
export type Root = Readonly<{ site: string; seal: number; events: number; head: string; sealedAt: string }>;

const FIRST = 'Pledgebook: root of all events';

const Fields = z.object({
  site: z.string().min(1),
  seal: z.string().regex(/^[1-9]\d{0,9}$/),
  events: z.string().regex(/^[1-9]\d{0,14}$/),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  sealed: z.iso.datetime(),
});

/** A line of a note that has a signature: who signed, and 4 bytes of the key's hash with the signature, in base64. */
const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** The text of a root, without a signature. It ends with a line break. */
export function writeRoot({ site, seal, events, head, sealedAt }: Root): string {
  return `${FIRST}\nsite ${site}\nseal ${seal}\nevents ${events}\nhead ${head}\nsealed ${sealedAt}\n`;
}

/** A root as it was read from a file: what it says, the text that is signed, and its signatures. */
export type RootNote = Readonly<{
  root: Root;
  text: string;
  signatures: readonly Readonly<{ name: string; signature: string }>[];
}>;

/** Reads a root, signed (a text, an empty line, and lines with signatures: C2SP signed-note) or not. Null for any other text. */
export function readRoot(note: string): RootNote | null {
  const lines = note.replaceAll('\r\n', '\n');
  const end = lines.indexOf('\n\n');
  const text = end === -1 ? lines : lines.slice(0, end + 1);
  const [first, ...rest] = text.split('\n');
  const parsed = Fields.safeParse(Object.fromEntries(rest.map((line) => line.split(/ (.*)/s, 2))));
  if (first !== FIRST || !parsed.success) return null;
  const { site, seal, events, head, sealed } = parsed.data;
  const root = { site, seal: Number(seal), events: Number(events), head, sealedAt: sealed };
  // Nothing else may stand in what is signed.
  if (writeRoot(root) !== text) return null;
  const signatures = end === -1 ? [] : toSignatures(lines.slice(end + 2));
  return signatures && { root, text, signatures };
}

function toSignatures(lines: string): RootNote['signatures'] | null {
  const found = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => SIGNATURE.exec(line));
  if (found.includes(null)) return null;
  return found.map((match) => ({ name: match?.[1] ?? '', signature: match?.[2] ?? '' }));
}
