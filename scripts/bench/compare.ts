import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '#scripts/test/structure';

/** One line of the table. `info` has no goal. */
export type Result = Readonly<{
  what: string;
  goal: string;
  measured: string;
  ratio: string;
  verdict: 'met' | 'missed' | 'info' | 'skipped';
}>;

/** The measurements of our code and of the comparison, one pair per round. */
export type Rounds<T> = readonly Readonly<{ ours: T; theirs: T }>[];

/** Measures both alternately, `times` times, each when the machine is idle. */
export async function inTurn<T>(ours: () => Promise<T>, theirs: () => Promise<T>, times = 3): Promise<Rounds<T>> {
  const rounds: { ours: T; theirs: T }[] = [];
  for (let round = 0; round < times; round += 1) {
    await waitUntilIdle();
    const measured = await ours();
    await waitUntilIdle();
    rounds.push({ ours: measured, theirs: await theirs() });
  }
  return rounds;
}

/** Compares one number of each round, by the medians. */
export function compare<T>(
  what: string,
  rounds: Rounds<T>,
  numberOf: (measured: T) => number,
  unit: string,
  goal?: Readonly<{ atLeast: number } | { atMost: number }>,
): Result {
  const ours = toShort(median(rounds.map((round) => numberOf(round.ours))));
  const theirs = toShort(median(rounds.map((round) => numberOf(round.theirs))));
  const ratio = median(rounds.map((round) => numberOf(round.ours) / numberOf(round.theirs)));
  const line = { what, measured: `${ours} of ${theirs} ${unit}`, ratio: toShort(ratio) };
  if (!goal) return { ...line, goal: '', verdict: 'info' };
  if ('atLeast' in goal)
    return { ...line, goal: `at least ${goal.atLeast}`, verdict: ratio >= goal.atLeast ? 'met' : 'missed' };
  return { ...line, goal: `at most ${goal.atMost}`, verdict: ratio <= goal.atMost ? 'met' : 'missed' };
}

/** A line whose value must be below `under`, in its unit. */
export function toBelow(what: string, value: number, unit: string, under: number): Result {
  const verdict = value < under ? 'met' : 'missed';
  return { what, goal: `under ${under} ${unit}`, measured: `${toShort(value)} ${unit}`, ratio: '', verdict };
}

/** A line without a goal, or for something that could not be measured. */
export function toInfo(what: string, measured: string, verdict: 'info' | 'skipped' = 'info'): Result {
  return { what, goal: '', measured, ratio: '', verdict };
}

/** The median of some measurements; of an even number the lower middle one. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** A number with three significant digits: `0.963`, `12.4`, `3410`. */
export function toShort(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** The lines as a Markdown table. */
export function toTable(results: readonly Result[]): string {
  const rows = results.map(({ what, goal, measured, ratio, verdict }) => [what, goal, measured, ratio, verdict]);
  return [['what', 'goal', 'measured', 'ratio', 'verdict'], ['---', '---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const QUIET_SHARE = 0.85;
/** For a whole run, because other processes may use this machine. */
let patienceSeconds = 600;

/** Waits until the processors have been idle for most of a second, or the patience is used up. */
export async function waitUntilIdle(): Promise<void> {
  for (; patienceSeconds > 0; patienceSeconds -= 1) {
    const before = idleMs();
    await pause(1_000);
    if (idleMs() - before >= QUIET_SHARE * 1_000 * cpus().length) return;
  }
}

/** Whether the machine was idle before each measurement. */
export function wasQuiet(): boolean {
  return patienceSeconds > 0;
}

function idleMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.idle, 0);
}
