import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { answerStripe, type StripeState } from '#test/stripe-answers';

/** The settings with which the site speaks to the stand-in. */
const KEY = 'sk_test_standin';
const SECRET = 'whsec_standin';

const newId = (prefix: string) => `${prefix}_${randomBytes(9).toString('hex')}`;
const seconds = () => Math.trunc(Date.now() / 1_000);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** An event as it is posted to a webhook: its body and its headers. */
export type SignedEvent = Readonly<{ id: string; body: string; headers: Record<string, string> }>;

type EventChanges = Readonly<{ id?: string; account?: string; livemode?: boolean; at?: number; secret?: string }>;

/** The headers with which Stripe signs a body. `at` is in seconds. */
export function signBody(body: string, at = seconds(), secret = SECRET): Record<string, string> {
  const signature = new Stripe(KEY).webhooks.generateTestHeaderString({ payload: body, secret, timestamp: at });
  return { 'content-type': 'application/json', 'stripe-signature': signature };
}

/** Signs an event about an object, as Stripe does. `at` is the time of the signature in seconds. */
export function signEvent(type: string, objectId: string, changes: EventChanges = {}): SignedEvent {
  const { id = newId('evt'), livemode = false, account, at = seconds(), secret = SECRET } = changes;
  const data = { object: { id: objectId } };
  const body = JSON.stringify({
    id,
    object: 'event',
    api_version: null,
    created: at,
    type,
    livemode,
    ...(account ? { account } : {}),
    data,
  });
  return { id, body, headers: signBody(body, at, secret) };
}

/** Our own small Stripe: the endpoints that the site uses, a page on which one pays or goes back, and what the real one does by itself or in its dashboard. */
export type StripeStandIn = Readonly<{
  url: string;
  settings: Readonly<Record<'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_API_URL', string>>;
  state: StripeState;
  /** Money that arrives for a pledge, in Stripe's minor units, without a visit to the page. Its card is saved for them who agreed in the language `save`. Returns the ids of the payment intent and its checkout. */
  pay: (pledge: string, amount: number, currency?: string, save?: string) => { intent: string; session: string };
  refund: (intent: string, amount: number) => string;
  dispute: (intent: string, amount: number) => string;
  stop: () => Promise<void>;
}>;

/** Starts it on loopback. */
export async function startStripe(): Promise<StripeStandIn> {
  const state: StripeState = {
    sessions: new Map(),
    intents: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    customers: new Map(),
    keys: new Map(),
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { status, type, text, location } = answerStripe(state, KEY, url, { request, body });
      response.writeHead(status, {
        'content-type': type,
        'request-id': newId('req'),
        ...(location ? { location } : {}),
      });
      response.end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chargeOf = (intent: string) => state.intents.get(intent)?.charge ?? '';
  return {
    url,
    settings: { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: SECRET, STRIPE_API_URL: url },
    state,
    pay: (pledge, amount, currency = 'usd', save) => {
      const customer = save ? newId('cus') : null;
      if (customer) state.customers.set(customer, { card: 'visa', next: 'paid' });
      const intent = newId('pi');
      const session = newId('cs_test');
      const fee = Math.trunc(amount / 40) + 30;
      state.intents.set(intent, {
        id: intent,
        amount,
        currency,
        pledge,
        charge: newId('ch'),
        created: seconds(),
        status: 'succeeded',
        fee,
        save: save ?? null,
        customer,
      });
      state.sessions.set(session, {
        id: session,
        amount,
        currency,
        pledge,
        intent,
        paid: true,
        save: save ?? null,
        customer,
        successUrl: '',
        cancelUrl: '',
      });
      return { intent, session };
    },
    refund: (intent, amount) => {
      const id = newId('re');
      state.refunds.set(id, { id, amount, intent, charge: chargeOf(intent), created: seconds(), status: 'succeeded' });
      return id;
    },
    dispute: (intent, amount) => {
      const id = newId('du');
      state.disputes.set(id, {
        id,
        amount,
        intent,
        charge: chargeOf(intent),
        created: seconds(),
        status: 'needs_response',
        moves: 1,
      });
      return id;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
