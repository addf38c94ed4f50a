import path from 'node:path';
import { runProgram } from '#scripts/bench/programs';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** Reads the words of pgbench: transactions a second. Throws Trouble when one of them failed. */
export function parsePgbench(words: string): number {
  const [, failed] = /number of failed transactions: (\d+)/.exec(words) ?? [];
  const [, perSecond] = /^tps = ([\d.]+)/m.exec(words) ?? [];
  if (!perSecond || (failed && failed !== '0') || /aborted/.test(words))
    throw new UserFacingError(`pgbench failed:\n${words}`);
  return Number(perSecond);
}

/** Runs a script of this folder from eight connections with prepared statements; answers transactions a second. */
export async function runPgbench(
  url: string,
  script: string,
  { seconds, variables }: Readonly<{ seconds: number; variables: Readonly<Record<string, number>> }>,
): Promise<number> {
  const { username, password, hostname, port, pathname } = new URL(url);
  const named = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const where = ['-h', hostname, '-p', port, '-U', decodeURIComponent(username)];
  const file = path.join(import.meta.dirname, script);
  const args = [...where, '-n', '-M', 'prepared', '-c', '8', '-j', '1', '-T', `${seconds}`, ...named, '-f', file];
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) };
  return parsePgbench(await runProgram('pgbench', [...args, pathname.slice(1)], { env }));
}
