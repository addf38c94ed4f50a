import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { COLOURS } from '#content/brand';
import type { DrawnLogo, LogoRefusal } from '#server/organisation/draw-logo';
import type { RedrawnImage } from '#server/organisation/redraw-image';

/** After this time a drawing is ended. A usual logo takes a fraction of a second. */
const TIMEOUT_MS = 20_000;
/** How many pictures may wait for their turn. Each is a few megabytes in memory. */
const MOST_WAITING = 8;

/** Why a file was not drawn. `too-slow`: it takes too long; `busy`: too many are being drawn. */
export type DrawingRefusal = LogoRefusal | Readonly<{ kind: 'too-slow' | 'busy' }>;

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** What the program says before the bytes: how many of them are the picture; the rest is its smaller size. */
type Head = Readonly<{ length: number; small: object | null }>;

/** Draws in a process of its own, behind everything else that this machine has to do, and without the settings of the site. */
async function drawInProcess<D extends DrawnLogo | RedrawnImage>(
  file: Uint8Array,
  walls: readonly string[],
): Promise<D | DrawingRefusal> {
  // By its path: a bundler does not see a program.
  const program = path.join(process.cwd(), 'server', 'organisation', 'draw-logo-process.ts');
  const child = spawn(process.execPath, [program, ...walls], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  await once(child, 'spawn');
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // A program that ends early has no need of the rest.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(file);
  const [output, errors, [code, signal]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  if (signal === 'SIGKILL') return { kind: 'too-slow' };
  const end = output.indexOf(10);
  if (code !== 0 || end < 0)
    throw new Error(`The program that draws logos failed: ${errors.toString().slice(0, 1_000)}`);
  const { length, small, ...about } = JSON.parse(output.subarray(0, end).toString()) as Head;
  if ('kind' in about) return about as LogoRefusal;
  const [start, middle] = [end + 1, end + 1 + length];
  const bytes = output.subarray(start, middle);
  return { ...about, bytes, small: small && { ...small, bytes: output.subarray(middle) } } as unknown as D;
}

/** One picture is drawn at a time, so that the rest of the site does not notice. */
async function drawInTurn<D extends DrawnLogo | RedrawnImage>(
  file: Uint8Array,
  walls: readonly string[],
): Promise<D | DrawingRefusal> {
  if (waiting >= MOST_WAITING) return { kind: 'busy' };
  waiting += 1;
  const own = turn.then(async () => {
    try {
      return await drawInProcess<D>(file, walls);
    } finally {
      waiting -= 1;
    }
  });
  // The next one has its turn whatever becomes of this one.
  turn = own.then(
    () => undefined,
    () => undefined,
  );
  return own;
}

/** Draws an uploaded PNG, JPEG, WebP or SVG anew as a logo: no byte of the file itself is kept. */
export function drawLogoFile(file: Uint8Array): Promise<DrawnLogo | DrawingRefusal> {
  return drawInTurn<DrawnLogo>(file, [COLOURS.paper, COLOURS.paperDark]);
}

/** Draws an uploaded PNG, JPEG, WebP or SVG anew at its own size: no byte of the file itself is kept. */
export function redrawImageFile(file: Uint8Array): Promise<RedrawnImage | DrawingRefusal> {
  return drawInTurn<RedrawnImage>(file, []);
}
