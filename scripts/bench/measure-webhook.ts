import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import Stripe from 'stripe';
import { type Result, toBelow, waitUntilIdle } from '#scripts/bench/compare';
import { STRIPE, makePledges, runTask } from '#scripts/bench/database';
import { withWeb } from '#scripts/bench/web';
import { percentile } from '#scripts/test/structure';
import type { TestServer } from '#scripts/test/test-server';

const PLEDGES = 10_000;

/** Posts signed webhooks one after the other for some seconds, after a warm-up that is not counted. The 95th percentile of the time of an answer, in milliseconds. */
async function postWebhooks(address: string, seconds: number): Promise<number> {
  const { webhooks } = new Stripe(STRIPE.STRIPE_SECRET_KEY);
  const times: number[] = [];
  const post = async (end: number) => {
    while (performance.now() < end) {
      const event = {
        id: `evt_${randomUUID()}`,
        type: 'refund.created',
        livemode: false,
        data: { object: { id: 're_1' } },
      };
      const body = JSON.stringify({ object: 'event', api_version: null, ...event });
      const signature = webhooks.generateTestHeaderString({ payload: body, secret: STRIPE.STRIPE_WEBHOOK_SECRET });
      const start = performance.now();
      const answer = await fetch(address, { method: 'POST', headers: { 'stripe-signature': signature }, body });
      await answer.arrayBuffer();
      times.push(performance.now() - start);
      if (!answer.ok) throw new Error(`A webhook was answered with ${answer.status}`);
      await pause(10);
    }
  };
  await post(performance.now() + 1_000);
  times.length = 0;
  await post(performance.now() + seconds * 1_000);
  return percentile(times, 0.95);
}

/** Taking a payment provider's webhook at its address, verified and kept with its job, while eight others write pledges. */
export async function measureWebhook(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES, 'bench_webhook');
  return withWeb(server, urls, async ({ origin }) => {
    await waitUntilIdle();
    const [p95] = await Promise.all([
      postWebhooks(`${origin}/api/webhooks/stripe`, 6),
      runTask('pledges', urls, { seconds: 8, people: PLEDGES / 2, amount: 400 }),
    ]);
    return [toBelow('POST /api/webhooks/stripe while 8 others write, p95', p95, 'ms', 50)];
  });
}
