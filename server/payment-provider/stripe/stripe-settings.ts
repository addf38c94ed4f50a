import { z } from 'zod';
import { optional, webUrl } from '#server/setting-schema';

const KEY = 'expected a secret or restricted key of Stripe: sk_live_…, rk_live_…, or with test';
const SECRET = 'expected the signing secret of the webhook endpoint: whsec_…';
const API_URL = 'expected the address of a stand-in of Stripe’s API, without a path';

/** The settings with which people pay by Stripe. */
export const STRIPE_SETTINGS = {
  schema: {
    STRIPE_SECRET_KEY: optional(z.string().regex(/^[rs]k_(test|live)_\w+$/, KEY)),
    STRIPE_WEBHOOK_SECRET: optional(z.string().regex(/^whsec_\S+$/, SECRET)),
    STRIPE_API_URL: optional(webUrl(API_URL, ({ pathname }) => pathname === '/')),
  },
  together: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  checkoutOrigin: ({ STRIPE_SECRET_KEY: key, STRIPE_API_URL: standIn }: Readonly<Record<string, unknown>>): string => {
    if (!key) return '';
    return typeof standIn === 'string' ? new URL(standIn).origin : 'https://checkout.stripe.com';
  },
} as const;
