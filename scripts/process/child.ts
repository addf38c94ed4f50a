import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { CHECKOUT } from '#scripts/process/paths';

type Options = { environment?: NodeJS.ProcessEnv; stdio?: StdioOptions; detached?: boolean };

const running = new Set<ChildProcess>();

/** Starts a Node program of this checkout (a path and its arguments) with the Node version of this process. */
export function spawnNode(
  args: readonly string[],
  { environment = process.env, stdio = 'inherit', detached }: Options = {},
): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: CHECKOUT, env: environment, stdio, detached });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Stops all children that are still running, if this process ends first. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map((child) => stopChild(child, 5_000)));
}

/** Waits for a child to exit and returns its exit code. A child that a signal ended counts as 1. */
export async function exitCodeOf(child: ChildProcess): Promise<number> {
  if (!hasEnded(child)) await once(child, 'close');
  return child.exitCode ?? 1;
}

/** Waits for a child to exit and returns its exit code with all output of its pipes. */
export async function outputOf(child: ChildProcess): Promise<{ code: number; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { code: await exitCodeOf(child), output };
}

/** Runs a child in the foreground. Signals to stop are passed on to it, and its exit code is returned. */
export async function runInForeground(child: ChildProcess): Promise<number> {
  void untilStopped().then((signal) => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  return exitCodeOf(child);
}

/** Asks a child to exit, and kills it if it has not done so within `patienceMs`. */
export async function stopChild(child: ChildProcess, patienceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(timer);
}

/** Whether a child has ended, with an exit code or by a signal. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The last lines of a child's log, from the byte `from` on. Empty if there is no log. */
export function lastLines(file: string, count: number, from = 0): string {
  if (!existsSync(file)) return '';
  return readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** Thrown when someone asks to stop this process during its work. */
export class Stopped extends Error {
  override name = 'Stopped';
}

let stopped: Promise<NodeJS.Signals> | undefined;

/**
 * Resolves at the first Ctrl-C or signal to stop, with the signal's name. Later ones are ignored, because this process is already stopping. After the first
 * call, such a signal no longer ends this process by itself.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  stopped ??= new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    // The script that started this process has ended, so no process is left that could stop this one.
    process.once('disconnect', () => resolve('SIGTERM'));
  });
  return stopped;
}

/** The work's result. Throws Stopped as soon as someone asks to stop, so that open resources are closed. */
export function unlessStopped<T>(work: Promise<T>): Promise<T> {
  const end = untilStopped().then(() => {
    throw new Stopped('Stopped.');
  });
  return Promise.race([work, end]);
}
