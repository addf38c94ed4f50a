import { spawn, spawnSync } from 'node:child_process';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** Whether a program is installed on this machine. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** Runs a program to its end and answers what it said. Throws Trouble with its words when it fails. */
export async function runProgram(
  name: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string; isFailureWelcome?: boolean } = {},
): Promise<string> {
  const child = spawn(name, args, { env: options.env, stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += String(chunk)));
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  if (code !== 0 && !options.isFailureWelcome) throw new UserFacingError(`${name} failed:\n${words.trim()}`);
  return words;
}
