import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const QUIET = 0.85;
const TRIES = 60;
const counted = { quiet: 0, busy: 0 };

function times(): { idle: number; all: number } {
  const each = cpus().map(({ times }) => times);
  const all = each.flatMap((one) => Object.values(one)).reduce((sum, ms) => sum + ms, 0);
  return { idle: each.reduce((sum, { idle }) => sum + idle, 0), all };
}

/** Waits until the processors have been idle for most of a second, for a minute at most: others may work on this machine. */
export async function untilQuiet(): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = times();
    await pause(1_000);
    const after = times();
    if ((after.idle - before.idle) / Math.max(1, after.all - before.all) >= QUIET) {
      counted.quiet += 1;
      return;
    }
  }
  counted.busy += 1;
}

/** How often a measurement had to begin while others kept the processors busy, in words. */
export function tellQuiet(): string {
  const { quiet, busy } = counted;
  return busy === 0
    ? 'The machine was idle before each measurement.'
    : `In ${busy} of ${quiet + busy} cases others kept the machine busy.`;
}
