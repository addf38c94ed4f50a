import { drawLogo, type DrawnLogo } from '#server/organisation/draw-logo';
import { redrawImage } from '#server/organisation/redraw-image';

// A program of its own, because a file can be made to take minutes: draw-logo-file.ts ends it then. It reads the file from stdin, and writes a line of JSON and the bytes of
// the picture to stdout, then those of its smaller size if it has one. Its arguments are the backgrounds of the light and the dark wall for a logo; without them it draws the picture as it is.
const parts: Uint8Array[] = [];
for await (const part of process.stdin) parts.push(part as Uint8Array);
const [, , light, dark] = process.argv;
const file = Buffer.concat(parts);
type Drawn = Readonly<{ bytes?: Uint8Array; small?: DrawnLogo['small']; kind?: string }>;
const drawn: Drawn = await (light && dark ? drawLogo(file, [light, dark]) : redrawImage(file));
const { bytes = new Uint8Array(), small = null, ...about } = drawn;
const head = { ...about, length: bytes.length, small: small && { ...small, bytes: undefined } };
process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes, ...(small ? [small.bytes] : [])]));
