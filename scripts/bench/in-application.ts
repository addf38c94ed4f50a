// Tasks of the bench that run the application's own code. Each prints its measurements as JSON.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import Stripe from 'stripe';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { STRIPE } from '#scripts/bench/database';
import type { ListTimes } from '#scripts/bench/measure-lists';
import { untilStopped } from '#scripts/process/child';
import { runScript } from '#scripts/process/run-script';
import { percentile } from '#scripts/test/structure';
import type { Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listQueue } from '#server/desk/queue-queries';
import { countUnfolded, foldFigures } from '#server/figures/figures-store';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';
import { makePledge } from '#server/pledge/make-pledge';
import { readFingerprint } from '#server/public/fingerprint';
import { queueReminders } from '#server/reminder/queue-reminders';
import { listSupporters } from '#server/supporter/supporter-queries';

const WRITERS = 8;

/** Makes pledges through the use case, eight at a time, for some seconds after a warm-up that is not counted. */
async function pledges({ seconds, people, amount }: Record<'seconds' | 'people' | 'amount', number>) {
  const times: number[] = [];
  const write = async (end: number) => {
    while (performance.now() < end) {
      const start = performance.now();
      await makeGift(1 + Math.floor(Math.random() * people), amount);
      times.push(performance.now() - start);
    }
  };
  const writeAll = (end: number) => Promise.all(Array.from({ length: WRITERS }, () => write(end)));
  await writeAll(performance.now() + 1_000);
  times.length = 0;
  const start = performance.now();
  await writeAll(start + seconds * 1_000);
  const perSecond = times.length / ((performance.now() - start) / 1_000);
  return { perSecond, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

async function makeGift(n: number, amount: number): Promise<void> {
  const campaign = await getCurrentCampaign();
  const body = {
    kind: 'one-time',
    amount,
    currency: campaign.terms.currency,
    programme: campaign.terms.programmes[0]?.slug,
    instalments: 4,
    recognition: 'named',
    displayName: 'Bench supporter',
  };
  const parsed = parsePledgeJson(body, { terms: campaign.terms, tiers: [], areas: [] });
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.errors)}`);
  const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
  const person = { id, name: 'Maria Lindqvist', email: `bench${n}@example.org`, emailVerified: true, roles: [] };
  const result = await makePledge(person, campaign, parsed.input, { key: randomUUID(), body, wait: false });
  if (result.kind !== 'made') throw new Error(`not made: ${result.kind}`);
}

/** Maintains the figures like a web process: reads them every 400 ms and folds the ledger's tail when it has grown, until it is stopped. */
async function watch() {
  let isStopped = false;
  void untilStopped().then(() => (isStopped = true));
  while (!isStopped) {
    await readFingerprint();
    if ((await countUnfolded()) >= 500) await foldFigures();
    await pause(400);
  }
}

type Params = Readonly<Record<string, string>>;

// Normally only server/auth.ts makes this value, from a session. Nobody is signed in here.
const STAFF = { id: '', name: null, email: '', emailVerified: true, roles: ['admin'] } as unknown as Staff<'read-desk'>;

const LISTS = {
  queue: { ask: (params: Params) => listQueue(STAFF, params), cursor: 'cursor' },
  supporters: { ask: async (params: Params) => listSupporters(await getCurrentCampaign(), params), cursor: 'after' },
};

type ListInput = Readonly<{ list: keyof typeof LISTS; times: number }>;

/** Requests each page `times` times in turn, after two rounds that are not counted. */
async function list({ list, cases, times }: ListInput & { cases: Record<string, Params> }): Promise<ListTimes> {
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
async function farPage({ list: name, params, times }: ListInput & { params: Params }): Promise<ListTimes> {
  const { ask, cursor } = LISTS[name];
  let far = params;
  for (let page = 1; page < 1_000; page += 1) {
    const found = await ask(far);
    if (!('next' in found) || !found.next) throw new Error(`The list ends at page ${page}`);
    far = { ...params, [cursor]: found.next };
  }
  return list({ list: name, cases: { first: params, thousandth: far }, times });
}

/** One run of the job that queues reminders. */
async function reminders() {
  const start = performance.now();
  const queued = await queueReminders();
  return { queued, seconds: (performance.now() - start) / 1_000 };
}

/** Takes signed webhooks one after the other for some seconds, after a warm-up that is not counted. */
async function webhooks({ seconds }: { seconds: number }) {
  const { webhooks: signing } = new Stripe(STRIPE.STRIPE_SECRET_KEY);
  const times: number[] = [];
  const take = async (end: number) => {
    while (performance.now() < end) {
      const event = {
        id: `evt_${randomUUID()}`,
        type: 'refund.created',
        livemode: false,
        data: { object: { id: 're_1' } },
      };
      const payload = JSON.stringify({ object: 'event', api_version: null, ...event });
      const signature = signing.generateTestHeaderString({ payload, secret: STRIPE.STRIPE_WEBHOOK_SECRET });
      const start = performance.now();
      const result = await receiveWebhook(
        'stripe',
        Buffer.from(payload),
        new Headers({ 'stripe-signature': signature }),
      );
      times.push(performance.now() - start);
      if (result.kind !== 'kept') throw new Error(`not kept: ${result.kind}`);
      await pause(10);
    }
  };
  await take(performance.now() + 1_000);
  times.length = 0;
  await take(performance.now() + seconds * 1_000);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

const TASKS: Readonly<Record<string, (input: never) => Promise<unknown>>> = {
  pledges,
  watch,
  list,
  farPage,
  reminders,
  webhooks,
};

await runScript(async () => {
  const [task = '', input = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await TASKS[task]?.(JSON.parse(input) as never)));
});
