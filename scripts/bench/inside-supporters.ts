// Asks for pages of the public list of supporters with many words; prints the 95th percentile of each in milliseconds.
import { percentile } from '#scripts/structure';
import { runScript } from '#scripts/trouble';
import { listSupporters } from '#server/supporter/supporter-queries';
import { toCursor } from '#server/supporter/supporter-cursor';

type Asked = Readonly<{ q?: string; after?: { ms: number; id: string } }>;

function toParams({ q, after }: Asked): Record<string, string> {
  const cursor = after && toCursor({ createdAt: new Date(after.ms), id: BigInt(after.id) });
  return { ...(q ? { q } : {}), ...(cursor ? { after: cursor } : {}) };
}

await runScript(async () => {
  const { cases, times } = JSON.parse(process.argv[2] ?? '') as { cases: Record<string, Asked>; times: number };
  const asked = Object.entries(cases).map(([name, each]) => [name, toParams(each)] as const);
  const taken = new Map<string, number[]>(asked.map(([name]) => [name, []]));
  for (let time = -2; time < times; time += 1) {
    for (const [name, params] of asked) {
      const start = performance.now();
      await listSupporters(params);
      if (time >= 0) taken.get(name)?.push(performance.now() - start);
    }
  }
  const of = (numbers: readonly number[]) => percentile(numbers, 0.95);
  const each = Object.fromEntries([...taken].map(([name, numbers]) => [name, of(numbers)]));
  console.log(JSON.stringify({ each, all: of([...taken.values()].flat()) }));
});
