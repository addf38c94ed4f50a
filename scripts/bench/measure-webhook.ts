import { type Result, toBelow, waitUntilIdle } from '#scripts/bench/compare';
import { makePledges, runTask } from '#scripts/bench/database';
import type { TestServer } from '#scripts/test/test-server';

const PLEDGES = 10_000;

/** Taking a payment provider's webhook, verified and kept with its job, while eight others write pledges. */
export async function measureWebhook(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES, 'bench_webhook');
  await waitUntilIdle();
  const [{ p95 }] = await Promise.all([
    runTask<{ p95: number }>('webhooks', urls, { seconds: 6 }),
    runTask('pledges', urls, { seconds: 8, people: PLEDGES / 2, amount: 400 }),
  ]);
  return [toBelow('a webhook taken while 8 others write, p95', p95, 'ms', 50)];
}
