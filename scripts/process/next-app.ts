import type { ChildProcess, StdioOptions } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Address } from '#scripts/process/address';
import { spawnNode } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';

const NEXT = path.join(CHECKOUT, 'node_modules', 'next', 'dist', 'bin', 'next');
const FOLLOW_PARENT = pathToFileURL(path.join(CHECKOUT, 'scripts', 'process', 'follow-parent.ts')).href;

/** Starts one of Next's commands with what it is given. */
export function spawnNext(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: StdioOptions = 'inherit',
): ChildProcess {
  return spawnNode([NEXT, ...args], { environment, stdio: output });
}

/**
 * What keeps the web process under 350 MB: left alone, Node lets its heap grow as far as the machine allows before it tidies up. Whoever needs more
 * says so in NODE_OPTIONS, which then holds alone.
 */
const FRUGAL = ['--max-old-space-size=224', '--max-semi-space-size=8'];

/**
 * Starts the built application: web and, within it, the worker. It ends when we end, however that happens, and a Ctrl-C
 * reaches it only through us. `output` is `inherit` or the number of an open file.
 */
export function spawnWeb(
  { host, port }: Address,
  environment: NodeJS.ProcessEnv,
  output: 'inherit' | number,
): ChildProcess {
  const frugal = environment.NODE_OPTIONS?.includes('max-old-space-size') ? [] : FRUGAL;
  return spawnNode([...frugal, '--import', FOLLOW_PARENT, NEXT, 'start', '-H', host, '-p', String(port)], {
    environment: { MALLOC_ARENA_MAX: '2', ...environment, NODE_ENV: 'production', HOST: host, PORT: String(port) },
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  });
}

/** Resolves when the application says that it is ready, database included. */
export async function untilReady(origin: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await fetch(`${origin}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
