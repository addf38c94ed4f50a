import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** The last lines of a log, from the byte `from` on; empty when there is none. */
export function lastLines(file: string, count: number, from = 0): string {
  if (!existsSync(file)) return '';
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** The lines of a log from its first error on, without colours; its last lines where it names none. */
export function linesOfError(file: string, count: number): string {
  const lines = stripVTControlCharacters(readFileSync(file, 'utf8')).trimEnd().split('\n');
  const first = lines.findIndex((line) => /error|failed/i.test(line));
  return (first < 0 ? lines.slice(-count) : lines.slice(first, first + count)).join('\n');
}
