import { getEnv } from '#server/env';
import type { PaymentProvider } from '#server/payment-provider/payment-provider';
import { openStripe } from '#server/payment-provider/stripe/stripe-provider';

let configured: readonly PaymentProvider[] | undefined;

/** What each payment provider is with these settings, null if it is not configured. A new one has a folder here, and a line in this list and in that of `provider-settings.ts`. */
const OPEN = [openStripe] as const;

/** The payment providers that are configured, the one that takes payments first. */
function providers(): readonly PaymentProvider[] {
  return (configured ??= OPEN.flatMap((open) => open(getEnv()) ?? []));
}

/** The provider with which people pay online; null if none is configured. */
export function findCheckoutProvider(): PaymentProvider | null {
  return providers()[0] ?? null;
}

/** A configured provider by the name in its webhook's address; null if there is none. */
export function findProvider(source: string): PaymentProvider | null {
  return providers().find((each) => each.source === source) ?? null;
}
