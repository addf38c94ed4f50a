import type { ListTimes } from '#scripts/bench/compare-lists';
import { percentile } from '#scripts/test/structure';

/** Asks each question so many times in turn, after two turns that do not count. */
export async function timeEach<Asked>(
  cases: Readonly<Record<string, Asked>>,
  times: number,
  ask: (asked: Asked) => Promise<unknown>,
): Promise<ListTimes> {
  const taken = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
  for (let time = -2; time < times; time += 1) {
    for (const [name, asked] of Object.entries(cases)) {
      const start = performance.now();
      await ask(asked);
      if (time >= 0) taken.get(name)?.push(performance.now() - start);
    }
  }
  const of = (numbers: readonly number[]) => percentile(numbers, 0.95);
  const each = Object.fromEntries([...taken].map(([name, numbers]) => [name, of(numbers)]));
  return { each, all: of([...taken.values()].flat()) };
}
