import type { ChildProcess, StdioOptions } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Address } from '#scripts/process/address';
import { hasEnded, lastLines, outputOf, spawnNode } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';

const NEXT = path.join(CHECKOUT, 'node_modules', 'next', 'dist', 'bin', 'next');
const START_PATIENCE_MS = 30_000;
const APPLICATION_COMMANDS = path.join(CHECKOUT, 'scripts', 'commands', 'application-commands.ts');
const FOLLOW_PARENT = pathToFileURL(path.join(CHECKOUT, 'scripts', 'process', 'follow-parent.ts')).href;

/** Starts one of Next's commands with these arguments. */
export function spawnNext(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: StdioOptions = 'inherit',
): ChildProcess {
  return spawnNode([NEXT, ...args], { environment, stdio: output });
}

/**
 * Without a limit, Node lets its heap grow as far as the machine allows before it collects garbage. With 224 MB a run of all browser tests ended out of memory, since
 * the worker in the web process draws invoices. A limit in NODE_OPTIONS replaces both options.
 */
const HEAP_LIMITS = ['--max-old-space-size=384', '--max-semi-space-size=8'];

/** server/runtime/stop-web.ts handles signals to stop. */
const OWN_SETTINGS = { NODE_ENV: 'production', NEXT_MANUAL_SIG_HANDLE: 'true' } as const;

/** Longer than a proxy keeps a connection (60 seconds in nginx), so that a connection never closes while the proxy sends a request on it. */
const KEEP_ALIVE = ['--keepAliveTimeout', '70000'];

/**
 * Starts the built application: the web process, which also runs the worker. It ends when this process ends, for any reason, and gets a Ctrl-C only from this
 * process. `output` is `inherit` or the number of an open file.
 */
export function spawnWeb(
  { host, port }: Address,
  environment: NodeJS.ProcessEnv,
  output: 'inherit' | number,
): ChildProcess {
  const limits = environment.NODE_OPTIONS?.includes('max-old-space-size') ? [] : HEAP_LIMITS;
  return spawnNode(
    [...limits, '--import', FOLLOW_PARENT, NEXT, 'start', '-H', host, '-p', String(port), ...KEEP_ALIVE],
    {
      environment: { MALLOC_ARENA_MAX: '2', ...environment, ...OWN_SETTINGS, HOST: host, PORT: String(port) },
      stdio: ['ignore', output, output, 'ipc'],
      detached: true,
    },
  );
}

/** Resolves when the application reports that it is ready, including the database, or when `signal` aborts. */
export async function untilReady(origin: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await fetch(`${origin}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
}

/** Waits until a web process is ready. Throws UserFacingError with the end of its log if it exits first or takes too long. */
export async function mustBecomeReady(web: ChildProcess, origin: string, logFile: string): Promise<void> {
  const ended = new AbortController();
  web.once('exit', () => ended.abort());
  const patience = AbortSignal.timeout(START_PATIENCE_MS);
  await untilReady(origin, AbortSignal.any([ended.signal, patience]));
  if (hasEnded(web) || patience.aborted)
    throw new UserFacingError(`The web process did not start:\n${lastLines(logFile, 30)}`);
}

/** Starts one of the commands that run the application's own code. It runs in a separate process, because that code reads its settings when it is loaded. */
export function spawnInApplication(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: StdioOptions = 'inherit',
): ChildProcess {
  return spawnNode([APPLICATION_COMMANDS, ...args], { environment, stdio: output });
}

/** Loads the demo data. Running it again adds nothing. */
export async function loadDemoData(environment: NodeJS.ProcessEnv): Promise<void> {
  const child = spawnInApplication(['seed'], { ...environment, DEMO: '1' }, ['ignore', 'pipe', 'pipe']);
  const { code, output } = await outputOf(child);
  if (code !== 0) throw new UserFacingError(`The demo data could not be loaded:\n${output.trim()}`);
}
