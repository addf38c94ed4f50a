// Makes pledges through the use case, eight at a time, for some seconds; prints how many were acknowledged a second.
import { randomUUID } from 'node:crypto';
import { parsePledgeJson } from '#domain/pledge-parsing';
import type { Person } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { makePledge } from '#server/pledge/make-pledge';
import { percentile } from '#scripts/test/structure';
import { runScript } from '#scripts/process/user-facing-error';

const AT_ONCE = 8;

async function pledge(person: Person, amount: number): Promise<void> {
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
  const parsed = parsePledgeJson(body, { terms: campaign.terms, tiers: [] });
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.errors)}`);
  const result = await makePledge(person, campaign, parsed.input, { key: randomUUID(), body, wait: false });
  if (result.kind !== 'made') throw new Error(`not made: ${result.kind}`);
}

await runScript(async () => {
  const { seconds, people, amount } = JSON.parse(process.argv[2] ?? '') as Record<
    'seconds' | 'people' | 'amount',
    number
  >;
  const times: number[] = [];
  const write = async (end: number) => {
    while (performance.now() < end) {
      const n = 1 + Math.floor(Math.random() * people);
      const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
      const email = `bench${n}@example.org`;
      const start = performance.now();
      await pledge({ id, name: 'Maria Lindqvist', email, emailVerified: true, roles: [] }, amount);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => write(performance.now() + 1_000)));
  times.length = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => write(start + seconds * 1_000)));
  const perSecond = times.length / ((performance.now() - start) / 1_000);
  console.log(JSON.stringify({ perSecond, p50: percentile(times, 0.5), p99: percentile(times, 0.99) }));
});
