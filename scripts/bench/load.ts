import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { outputOf } from '#scripts/process/child';
import { UserFacingError } from '#domain/user-facing-error';

/** Whether a program is installed on this machine. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

async function runProgram(name: string, args: readonly string[], env = process.env): Promise<string> {
  const { code, output } = await outputOf(spawn(name, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  if (code !== 0) throw new UserFacingError(`${name} failed:\n${output.trim()}`);
  return output;
}

/** The result of a load test: responses per second, and the 50th and 99th percentile of the latency in milliseconds. */
export type Load = Readonly<{ perSecond: number; p50: number; p99: number }>;

const MS = { us: 0.001, ms: 1, s: 1_000, m: 60_000 } as const;

/** Parses the output of `wrk --latency`. Throws UserFacingError if a response was not 2xx or 3xx, because the measurement is then invalid. */
export function parseWrk(output: string): Load {
  const wrong = /Non-2xx or 3xx responses: (\d+)/.exec(output);
  if (wrong) throw new UserFacingError(`${wrong[1]} answers were errors:\n${output}`);
  const latency = (share: number) => {
    const [, value, unit] = new RegExp(`^\\s*${share}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, 'm').exec(output) ?? [];
    return Number(value) * MS[unit as keyof typeof MS];
  };
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
  const load = { perSecond, p50: latency(50), p99: latency(99) };
  if (Object.values(load).some(Number.isNaN)) throw new UserFacingError(`The output of wrk cannot be read:\n${output}`);
  return load;
}

type LoadOptions = Readonly<{ atOnce?: number; seconds?: number; headers?: Record<string, string> }>;

/** Requests a URL repeatedly from one thread, with `atOnce` connections. */
export async function load(url: string, { atOnce = 32, seconds = 5, headers = {} }: LoadOptions = {}): Promise<Load> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${atOnce}`, `-d${seconds}s`, '--timeout', '10s', '--latency', ...named, url];
  return parseWrk(await runProgram('wrk', args));
}

/** Parses the output of pgbench: transactions per second. Throws UserFacingError if one of them failed. */
export function parsePgbench(output: string): number {
  const [, failed] = /number of failed transactions: (\d+)/.exec(output) ?? [];
  const [, perSecond] = /^tps = ([\d.]+)/m.exec(output) ?? [];
  if (!perSecond || (failed && failed !== '0') || /aborted/.test(output))
    throw new UserFacingError(`pgbench failed:\n${output}`);
  return Number(perSecond);
}

/** Runs a script of this folder from eight connections with prepared statements; returns transactions per second. */
export async function runPgbench(
  url: string,
  script: string,
  seconds: number,
  variables: Readonly<Record<string, number>>,
): Promise<number> {
  const named = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const file = path.join(import.meta.dirname, script);
  const args = ['-n', '-M', 'prepared', '-c', '8', '-j', '1', '-T', `${seconds}`, ...named, '-f', file, url];
  return parsePgbench(await runProgram('pgbench', args));
}
