import { percentile } from '#scripts/test/structure';

/** One line of the table. `told` is for information, without a goal. */
export type Result = Readonly<{
  what: string;
  goal: string;
  measured: string;
  ratio: string;
  verdict: 'met' | 'missed' | 'told' | 'skipped';
}>;

/** The middle of a few measurements; of an even number the lower one. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** A number with three digits that matter: `0.963`, `12.4`, `3410`. */
export function toShort(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** A line whose ratio has a goal: at least, or at most, that much. */
export function toCompared(
  what: string,
  measured: string,
  ratio: number,
  goal: Readonly<{ atLeast: number } | { atMost: number }>,
): Result {
  const [words, isMet] =
    'atLeast' in goal
      ? [`at least ${goal.atLeast}`, ratio >= goal.atLeast]
      : [`at most ${goal.atMost}`, ratio <= goal.atMost];
  return { what, goal: words, measured, ratio: toShort(ratio), verdict: isMet ? 'met' : 'missed' };
}

/** A line whose value itself has a goal, `under` so many of its unit. */
export function toBelow(what: string, value: number, unit: string, under: number): Result {
  const verdict = value < under ? 'met' : 'missed';
  return { what, goal: `under ${under} ${unit}`, measured: `${toShort(value)} ${unit}`, ratio: '', verdict };
}

/** A line that is told for information. `ratio` where there is one. */
export function toTold(what: string, measured: string, ratio?: number): Result {
  return { what, goal: '', measured, ratio: ratio === undefined ? '' : toShort(ratio), verdict: 'told' };
}

/** What could not be measured here, and why. */
export function toSkipped(what: string, why: string): Result {
  return { what, goal: '', measured: why, ratio: '', verdict: 'skipped' };
}

/** The lines as a Markdown table. */
export function toTable(results: readonly Result[]): string {
  const rows = results.map(({ what, goal, measured, ratio, verdict }) => [what, goal, measured, ratio, verdict]);
  return [['what', 'goal', 'measured', 'ratio', 'verdict'], ['---', '---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
