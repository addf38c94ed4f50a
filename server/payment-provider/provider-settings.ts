import { STRIPE_SETTINGS } from '#server/payment-provider/stripe/stripe-settings';

/**
 * The settings of each payment provider: their schemas by name, those that mean nothing without each other, and the origin of the pages on which people pay, empty while the provider is
 * not configured. In the order of `providers.ts`, and without any provider's client: every page asks for the origin.
 */
const PROVIDER_SETTINGS = [STRIPE_SETTINGS] as const;

/** The schemas of all their settings, for `server/env.ts`. */
export const PROVIDER_SCHEMA = { ...STRIPE_SETTINGS.schema };

/** Their settings that mean nothing without each other. */
export const PROVIDER_TOGETHER: readonly (readonly string[])[] = PROVIDER_SETTINGS.map(({ together }) => together);

/** The origin of the pages on which people pay, by these settings; empty where no provider is configured. */
export function readCheckoutOrigin(settings: Readonly<Record<string, unknown>>): string {
  return PROVIDER_SETTINGS.map(({ checkoutOrigin }) => checkoutOrigin(settings)).find(Boolean) ?? '';
}
