import { getEnv } from '#server/env';

/**
 * The origin of the pages on which people pay online, to which a form without script redirects. Empty where no payment provider is configured. It reads the
 * settings alone, because it runs before every page.
 */
export function checkoutOrigin(): string {
  const { STRIPE_SECRET_KEY: key, STRIPE_API_URL: standIn } = getEnv();
  if (!key) return '';
  return standIn ? new URL(standIn).origin : 'https://checkout.stripe.com';
}
