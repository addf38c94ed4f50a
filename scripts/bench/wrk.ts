import { runProgram } from '#scripts/bench/programs';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** What a load came to: answers a second, and the latencies half and 99 of 100 answers stayed within, in milliseconds. */
export type Load = Readonly<{ perSecond: number; p50: number; p99: number }>;

const MS = { us: 0.001, ms: 1, s: 1_000, m: 60_000 } as const;

/** Reads the words of `wrk --latency`. Throws Trouble when an answer was not 2xx or 3xx: then nothing was measured. */
export function parseWrk(words: string): Load {
  const wrong = /Non-2xx or 3xx responses: (\d+)/.exec(words);
  if (wrong) throw new UserFacingError(`${wrong[1]} answers were errors:\n${words}`);
  const latency = (share: number) => {
    const [, value, unit] = new RegExp(`^\\s*${share}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, 'm').exec(words) ?? [];
    return Number(value) * MS[unit as keyof typeof MS];
  };
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(words)?.[1]);
  const load = { perSecond, p50: latency(50), p99: latency(99) };
  if (Object.values(load).some(Number.isNaN)) throw new UserFacingError(`wrk said what cannot be read:\n${words}`);
  return load;
}

/** Asks for an address over and over from one thread, `atOnce` at a time. */
export async function load(
  url: string,
  {
    atOnce = 32,
    seconds = 5,
    headers = {},
  }: { atOnce?: number; seconds?: number; headers?: Record<string, string> } = {},
): Promise<Load> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${atOnce}`, `-d${seconds}s`, '--timeout', '10s', '--latency', ...named, url];
  return parseWrk(await runProgram('wrk', args));
}
