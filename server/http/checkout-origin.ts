import { getEnv } from '#server/env';
import { readCheckoutOrigin } from '#server/payment-provider/provider-settings';

/**
 * The origin of the pages on which people pay online, to which a form without script redirects. Empty where no payment provider is configured. It reads the
 * settings alone, because it runs before every page.
 */
export const checkoutOrigin = (): string => readCheckoutOrigin(getEnv());
