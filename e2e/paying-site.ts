import { startStripe, type StripeStandIn } from '#test/stripe-stand-in';
import { test as base } from './fixture.ts';
import { startOwnWeb } from './own-web.ts';

/** A web process that takes payments online, and what it takes for Stripe. */
export type PayingSite = Readonly<{ origin: string; stripe: StripeStandIn }>;

/** With a second web process on the same database, with a worker and with a stand-in of Stripe in its settings. */
export const test = base.extend<object, { site: PayingSite }>({
  site: [
    async ({}, use, info) => {
      const stripe = await startStripe();
      const web = await startOwnWeb(info.project.outputDir, 'stripe-web', () => ({ ...stripe.settings, WORKER: '1' }));
      await use({ origin: web.origin, stripe });
      await web.stop();
      await stripe.stop();
    },
    { scope: 'worker' },
  ],
});
