import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { untilStopped } from '#scripts/process/child';
import { percentile } from '#scripts/test/structure';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { countUnfolded, foldFigures } from '#server/figures/figures-store';
import { makePledge } from '#server/pledge/make-pledge';
import { readFingerprint } from '#server/public/fingerprint';
import { queueReminders } from '#server/reminder/queue-reminders';
import { keepSealing } from '#server/seal/keep-sealing';

const WRITERS = 8;

/** Makes pledges through the use case, eight at a time, for some seconds after a warm-up that is not counted. */
export async function pledges({ seconds, people, amount }: Record<'seconds' | 'people' | 'amount', number>) {
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
export async function watch() {
  let isStopped = false;
  void untilStopped().then(() => (isStopped = true));
  while (!isStopped) {
    await readFingerprint();
    if ((await countUnfolded()) >= 500) await foldFigures();
    await pause(400);
  }
}

/** Seals new events as a worker does, until it is stopped. */
export async function seal() {
  const end = keepSealing();
  await untilStopped();
  await end();
}

/** One run of the job that queues reminders. */
export async function reminders() {
  const start = performance.now();
  const queued = await queueReminders();
  return { queued, seconds: (performance.now() - start) / 1_000 };
}
