import type { ListTimes } from '#scripts/bench/measure-lists';
import { percentile } from '#scripts/test/structure';
import type { Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listQueue } from '#server/desk/queue-queries';
import { listSupporters } from '#server/supporter/supporter-queries';

type Params = Readonly<Record<string, string>>;

// Normally only server/auth.ts makes this value, from a session. Nobody is signed in here.
const STAFF = { id: '', name: null, email: '', emailVerified: true, roles: ['admin'] } as unknown as Staff<'read-desk'>;

const LISTS = {
  queue: { ask: (params: Params) => listQueue(STAFF, params), cursor: 'cursor' },
  supporters: { ask: async (params: Params) => listSupporters(await getCurrentCampaign(), params), cursor: 'after' },
};

type ListInput = Readonly<{ list: keyof typeof LISTS; times: number }>;

/** Requests each page `times` times in turn, after two rounds that are not counted. */
export async function list({ list, cases, times }: ListInput & { cases: Record<string, Params> }): Promise<ListTimes> {
  const taken = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
  for (let time = -2; time < times; time += 1) {
    for (const [name, params] of Object.entries(cases)) {
      const start = performance.now();
      await LISTS[list].ask(params);
      if (time >= 0) taken.get(name)?.push(performance.now() - start);
    }
  }
  const p95 = (numbers: readonly number[]) => percentile(numbers, 0.95);
  const each = Object.fromEntries([...taken].map(([name, numbers]) => [name, p95(numbers)]));
  return { each, all: p95([...taken.values()].flat()) };
}

/** The first page of a list and the thousandth page, which is reached page by page. */
export async function farPage({ list: name, params, times }: ListInput & { params: Params }): Promise<ListTimes> {
  const { ask, cursor } = LISTS[name];
  let far = params;
  for (let page = 1; page < 1_000; page += 1) {
    const found = await ask(far);
    if (!('next' in found) || !found.next) throw new Error(`The list ends at page ${page}`);
    far = { ...params, [cursor]: found.next };
  }
  return list({ list: name, cases: { first: params, thousandth: far }, times });
}
