import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const QUIET = 0.85;
const LOOK_MS = 1_000;
/** All the waiting of one run together. */
const patience = { leftMs: 600_000 };
const counted = { quiet: 0, busy: 0 };

function times(): { idle: number; all: number } {
  const each = cpus().map(({ times }) => times);
  const all = each.flatMap((one) => Object.values(one)).reduce((sum, ms) => sum + ms, 0);
  return { idle: each.reduce((sum, { idle }) => sum + idle, 0), all };
}

/** Waits until the processors have been idle for most of a second; ten minutes at most in a whole run, since others may work on this machine. */
export async function untilQuiet(): Promise<void> {
  do {
    const before = times();
    await pause(LOOK_MS);
    patience.leftMs -= LOOK_MS;
    const after = times();
    if ((after.idle - before.idle) / Math.max(1, after.all - before.all) >= QUIET) {
      counted.quiet += 1;
      return;
    }
  } while (patience.leftMs > 0);
  counted.busy += 1;
}

/** How often a measurement had to begin while others kept the processors busy, in words. */
export function tellQuiet(): string {
  const { quiet, busy } = counted;
  return busy === 0
    ? 'The machine was idle before each measurement.'
    : `In ${busy} of ${quiet + busy} cases others kept the machine busy.`;
}
