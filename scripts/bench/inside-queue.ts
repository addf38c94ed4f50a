// Asks for pages of the desk's list with many filters and words; prints the 95th percentile of each in milliseconds.
import type { Staff } from '#server/auth';
import { listQueue } from '#server/pledge/queue-queries';
import { percentile } from '#scripts/structure';
import { runScript } from '#scripts/trouble';

type Asked = Readonly<Record<string, string>>;

await runScript(async () => {
  const { cases, times } = JSON.parse(process.argv[2] ?? '') as { cases: Record<string, Asked>; times: number };
  // Only the pages make this value, from a session; here nobody is signed in.
  const staff = {
    id: '',
    name: null,
    email: '',
    emailVerified: true,
    roles: ['admin'],
  } as unknown as Staff<'read-desk'>;
  const taken = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
  for (let time = -2; time < times; time += 1) {
    for (const [name, asked] of Object.entries(cases)) {
      const start = performance.now();
      await listQueue(staff, asked);
      if (time >= 0) taken.get(name)?.push(performance.now() - start);
    }
  }
  const of = (numbers: readonly number[]) => percentile(numbers, 0.95);
  const each = Object.fromEntries([...taken].map(([name, numbers]) => [name, of(numbers)]));
  console.log(JSON.stringify({ each, all: of([...taken.values()].flat()) }));
});
