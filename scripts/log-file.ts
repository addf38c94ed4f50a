import { existsSync, readFileSync } from 'node:fs';

/** The last lines of a log, from the byte `from` on; empty when there is none. */
export function lastLines(file: string, count: number, from = 0): string {
  if (!existsSync(file)) return '';
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}
