// Tasks of the bench that run the application's own code. Each prints its measurements as JSON.
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { applyForPlaces } from '#scripts/bench/apply-for-places';
import { importBank } from '#scripts/bench/bank-tasks';
import { copyOut, saveExport } from '#scripts/bench/export-tasks';
import type { ListTimes } from '#scripts/bench/measure-lists';
import { untilStopped } from '#scripts/process/child';
import { runScript } from '#scripts/process/run-script';
import { percentile } from '#scripts/test/structure';
import type { Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listQueue } from '#server/desk/queue-queries';
import { drawPdf } from '#server/document/draw-pdf';
import { toReceipt } from '#server/document/receipt';
import { findStatement } from '#server/document/statement';
import { countUnfolded, foldFigures } from '#server/figures/figures-store';
import { makePledge } from '#server/pledge/make-pledge';
import { readFingerprint } from '#server/public/fingerprint';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { findReceiptRows } from '#server/receipt/receipt-store';
import { queueReminders } from '#server/reminder/queue-reminders';
import { keepSealing } from '#server/seal/keep-sealing';
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

/** Seals new events as a worker does, until it is stopped. */
async function seal() {
  const end = keepSealing();
  await untilStopped();
  await end();
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

/** Counts the bytes of a stream that somebody else receives. */
async function countBytes(source: NodeJS.ReadableStream): Promise<number> {
  let bytes = 0;
  const write = (chunk: Buffer, _: string, done: () => void) => {
    bytes += chunk.length;
    done();
  };
  await pipeline(source, new Writable({ write }));
  return bytes;
}

/** Numbers the receipts that wait, and draws a person's statement of this year four times, the first time with the reading of the fonts. */
async function statement({ person, year }: { person: string; year: string }) {
  const begun = performance.now();
  const issued = await issueReceipts();
  const issuing = (performance.now() - begun) / 1_000;
  const seconds: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    const start = performance.now();
    const found = await findStatement(
      { id: person, name: 'Zoë Łukasz', email: '', emailVerified: true, roles: [] },
      year,
      'en',
    );
    if (!found) throw new Error(`No statement of ${year}`);
    await countBytes(drawPdf([found.document], found.document.title, 'en'));
    seconds.push((performance.now() - start) / 1_000);
  }
  return { issued, issuing, seconds };
}

/** Draws every receipt of a pledge, one after the other in one PDF, and tells the most memory that the process ever had, in MB. */
async function receipts({ pledge }: { pledge: string }) {
  const { receipts: rows } = await findReceiptRows(BigInt(pledge));
  const start = performance.now();
  function* made() {
    for (const row of rows) yield toReceipt(row, { reference: 'PB-2222-2222', what: 'Grants' }, 'en');
  }
  const bytes = await countBytes(drawPdf(made(), 'Receipts', 'en'));
  const seconds = (performance.now() - start) / 1_000;
  return { count: rows.length, seconds, bytes, peak: process.resourceUsage().maxRSS / 1_000 };
}

const TASKS: Readonly<Record<string, (input: never) => Promise<unknown>>> = {
  pledges,
  watch,
  seal,
  list,
  farPage,
  reminders,
  places: applyForPlaces,
  statement,
  receipts,
  saveExport,
  copyOut,
  importBank,
};

await runScript(async () => {
  const [task = '', input = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await TASKS[task]?.(JSON.parse(input) as never)));
});
