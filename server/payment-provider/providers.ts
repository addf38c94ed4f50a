import { getEnv } from '#server/env';
import type { PaymentProvider } from '#server/payment-provider/payment-provider';
import { stripeProvider } from '#server/payment-provider/stripe/stripe-provider';

let configured: readonly PaymentProvider[] | undefined;

/** The payment providers that are configured, the one that takes payments first. A new one has a folder here, and a line in this list and in that of `provider-settings.ts`. */
function providers(): readonly PaymentProvider[] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_URL: apiUrl } = getEnv();
  return (configured ??= [
    ...(secretKey && webhookSecret ? [stripeProvider({ secretKey, webhookSecret, apiUrl })] : []),
  ]);
}

/** The provider with which people pay online; null if none is configured. */
export function findCheckoutProvider(): PaymentProvider | null {
  return providers()[0] ?? null;
}

/** A configured provider by the name in its webhook's address; null if there is none. */
export function findProvider(source: string): PaymentProvider | null {
  return providers().find((each) => each.source === source) ?? null;
}
