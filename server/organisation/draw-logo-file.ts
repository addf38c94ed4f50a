import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { COLOURS } from '#content/brand';
import type { DrawnLogo, LogoRefusal } from '#server/organisation/draw-logo';

/** After this time a drawing is ended. A usual logo takes a fraction of a second. */
const TIMEOUT_MS = 20_000;
/** How many logos may wait for their turn. Each is a few megabytes in memory. */
const MOST_WAITING = 8;

/** The result. `too-slow`: the file takes too long to draw; `busy`: too many are being drawn. */
export type DrawnFile = DrawnLogo | LogoRefusal | Readonly<{ kind: 'too-slow' | 'busy' }>;

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Draws in a process of its own, behind everything else that this machine has to do, and without the settings of the site. */
async function drawInProcess(file: Uint8Array): Promise<DrawnFile> {
  // By its path: a bundler does not see a program.
  const program = path.join(process.cwd(), 'server', 'organisation', 'draw-logo-process.ts');
  const child = spawn(process.execPath, [program, COLOURS.paper, COLOURS.paperDark], {
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
  const about = JSON.parse(output.subarray(0, end).toString()) as DrawnLogo | LogoRefusal;
  return 'kind' in about ? about : { ...about, bytes: output.subarray(end + 1) };
}

/**
 * Draws an uploaded PNG, JPEG, WebP or SVG anew: no byte of the file itself is kept. One logo is drawn at a time, so that the rest of the site does not notice.
 */
export async function drawLogoFile(file: Uint8Array): Promise<DrawnFile> {
  if (waiting >= MOST_WAITING) return { kind: 'busy' };
  waiting += 1;
  const own = turn.then(async () => {
    try {
      return await drawInProcess(file);
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
