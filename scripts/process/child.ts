import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { CHECKOUT } from '#scripts/process/paths';
import { untilStopped } from '#scripts/process/stop-signals';

type Options = { environment?: NodeJS.ProcessEnv; stdio?: StdioOptions; detached?: boolean };

const running = new Set<ChildProcess>();

/** Starts a Node program of this checkout (a path and its arguments) with the Node that runs us. */
export function spawnNode(
  args: readonly string[],
  { environment = process.env, stdio = 'inherit', detached }: Options = {},
): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: CHECKOUT, env: environment, stdio, detached });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends all children that still run, for the moment when we end before they do. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map((child) => stopChild(child, 5_000)));
}

/** Waits for a child's end and answers its exit code; a child ended by a signal counts as 1. */
export async function exitCodeOf(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode ?? 1;
}

/** Runs a child in the foreground: a request to stop us is passed on to it, and its exit code becomes the answer. */
export async function runInForeground(child: ChildProcess): Promise<number> {
  void untilStopped().then((signal) => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  return exitCodeOf(child);
}

/** Asks a child to end, and ends it when it does not within `patienceMs`. */
export async function stopChild(child: ChildProcess, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const ended = once(child, 'exit');
  const late = new AbortController();
  const tooLong = pause(patienceMs, 'late', { signal: late.signal }).catch(() => 'ended');
  if ((await Promise.race([ended, tooLong])) === 'late') {
    child.kill('SIGKILL');
    await ended;
  }
  late.abort();
}
