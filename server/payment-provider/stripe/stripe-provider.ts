import Stripe from 'stripe';
import { z } from 'zod';
import { isStorable } from '#domain/plain-text';
import type { Env } from '#server/env';
import type {
  CheckoutOrder,
  CheckoutResult,
  ExternalPayment,
  PaymentProvider,
  WebhookReading,
} from '#server/payment-provider/payment-provider';
import { toStripeAmount } from '#server/payment-provider/stripe/stripe-amount';
import { stripeCharges } from '#server/payment-provider/stripe/stripe-charges';
import type { STRIPE_SETTINGS } from '#server/payment-provider/stripe/stripe-settings';
import { fetchStripePayment } from '#server/payment-provider/stripe/stripe-payment';

/** The settings of Stripe. `apiUrl` is a stand-in's, for tests. */
type StripeSettings = Readonly<{ secretKey: string; webhookSecret: string; apiUrl: string | undefined }>;

/** The events that tell of money. Others are taken and do nothing. */
const NEEDED =
  /^(checkout\.session\.(completed|async_payment_succeeded)|payment_intent\.succeeded|charge\.(refunded|updated)|refund\.(created|updated|failed)|charge\.dispute\.(created|updated|closed|funds_withdrawn|funds_reinstated))$/;

/** A name of Stripe's, of at most the length that the database takes. */
const nameSchema = z.string().min(1).max(255).refine(isStorable);

/** What is read of an event. */
const eventSchema = z.object({
  id: nameSchema,
  type: nameSchema,
  account: z.string().nullish(),
  livemode: z.boolean(),
  data: z.object({ object: z.object({ id: nameSchema.optional() }) }),
});

const TIME_LIMIT = 15_000;
/** How old a signature may be, in seconds. Stripe signs anew when it sends an event again, also days later. */
const TOLERANCE = 300;

function connect({ secretKey, apiUrl }: StripeSettings): Stripe {
  const shared = { timeout: TIME_LIMIT, maxNetworkRetries: 2, telemetry: false };
  if (apiUrl === undefined) return new Stripe(secretKey, shared);
  const { hostname, port, protocol } = new URL(apiUrl);
  const isPlain = protocol === 'http:';
  return new Stripe(secretKey, {
    ...shared,
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? 'http' : 'https',
  });
}

/** Stripe as a payment provider; null where its settings are not there. */
export function openStripe({
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_WEBHOOK_SECRET: webhookSecret,
  STRIPE_API_URL: apiUrl,
}: Pick<Env, keyof (typeof STRIPE_SETTINGS)['schema']>): PaymentProvider | null {
  return secretKey && webhookSecret ? stripeProvider({ secretKey, webhookSecret, apiUrl }) : null;
}

function stripeProvider(settings: StripeSettings): PaymentProvider {
  const stripe = connect(settings);
  const isLive = /^[rs]k_live_/.test(settings.secretKey);

  async function readWebhook(body: Uint8Array, headers: Headers, at: Date): Promise<WebhookReading> {
    const signature = headers.get('stripe-signature') ?? '';
    let signed: unknown;
    try {
      signed = await stripe.webhooks.constructEventAsync(
        body,
        signature,
        settings.webhookSecret,
        TOLERANCE,
        undefined,
        at.getTime(),
      );
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError)
        return { kind: 'forged', why: 'its signature is wrong or too old' };
      if (error instanceof SyntaxError) return { kind: 'forged', why: 'it is not JSON' };
      throw error;
    }
    const event = eventSchema.safeParse(signed);
    if (!event.success) return { kind: 'forged', why: 'it is not an event' };
    const { id: externalId, type, account, livemode, data } = event.data;
    if (account) return { kind: 'ignored', externalId, why: 'other-account' };
    if (livemode !== isLive) return { kind: 'ignored', externalId, why: 'other-mode' };
    const { id } = data.object;
    if (!NEEDED.test(type) || id === undefined) return { kind: 'ignored', externalId, why: 'not-needed' };
    return { kind: 'event', externalId, type, objectId: id };
  }

  async function startCheckout(order: CheckoutOrder): Promise<CheckoutResult> {
    const { currency } = order.amount;
    const amount = toStripeAmount(order.amount.amount, currency);
    if (amount === null) return { kind: 'refused', code: 'not-possible' };
    const metadata = { pledge: order.pledge, ...(order.save ? { save: order.lang } : {}) };
    try {
      const { url } = await stripe.checkout.sessions.create(
        {
          mode: 'payment',
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: currency.toLowerCase(),
                unit_amount: amount,
                product_data: { name: order.title },
              },
            },
          ],
          client_reference_id: order.pledge,
          metadata,
          payment_intent_data: {
            metadata,
            description: order.pledge,
            ...(order.save ? { setup_future_usage: 'off_session' as const } : {}),
          },
          ...(order.save?.customer ? { customer: order.save.customer } : {}),
          ...(order.save && !order.save.customer ? { customer_creation: 'always' as const } : {}),
          locale: order.lang,
          success_url: order.paidUrl,
          cancel_url: order.cancelledUrl,
        },
        { idempotencyKey: `checkout:${order.key}` },
      );
      return url === null ? { kind: 'refused', code: 'not-possible' } : { kind: 'opened', url };
    } catch (error) {
      return { kind: 'refused', code: toRefusal(error) };
    }
  }

  async function fetchPayment(event: Readonly<{ type: string; objectId: string }>): Promise<ExternalPayment | null> {
    try {
      return await fetchStripePayment(stripe, event);
    } catch (error) {
      if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing') return null;
      throw error;
    }
  }

  return {
    source: 'stripe',
    readWebhook,
    fetchPayment,
    findPayment: (id) => fetchPayment({ type: 'payment_intent.succeeded', objectId: id }),
    startCheckout,
    ...stripeCharges(stripe),
  };
}

function toRefusal(error: unknown): Extract<CheckoutResult, { kind: 'refused' }>['code'] {
  const {
    StripeConnectionError,
    StripeAPIError,
    StripeRateLimitError,
    StripeInvalidRequestError,
    StripeIdempotencyError,
  } = Stripe.errors;
  if (error instanceof StripeInvalidRequestError) {
    if (error.code === 'amount_too_small') return 'amount-too-small';
    return error.code === 'amount_too_large' ? 'amount-too-large' : 'not-possible';
  }
  if (error instanceof StripeIdempotencyError) return 'not-possible';
  if ([StripeConnectionError, StripeAPIError, StripeRateLimitError].some((kind) => error instanceof kind))
    return 'unreachable';
  throw error;
}
