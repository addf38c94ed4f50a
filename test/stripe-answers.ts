import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createIntent, createSession, page } from '#test/stripe-paying';

/** What the stand-in of Stripe knows. Amounts in Stripe's minor units, times in seconds. */
export type StripeState = Readonly<{
  sessions: Map<string, Session>;
  intents: Map<string, Intent>;
  refunds: Map<string, { id: string; amount: number; intent: string; charge: string; created: number; status: string }>;
  disputes: Map<string, Dispute>;
  /** The customers that it knows, and how the next charge of each ends. */
  customers: Map<string, { card: string; next: 'paid' | 'waits' | 'refused' | 'down' }>;
  /** The answers to idempotency keys, with the bodies they were sent with. */
  keys: Map<string, { body: string; answer: Answer }>;
}>;

type Session = {
  id: string;
  amount: number;
  currency: string;
  pledge: string;
  intent: string | null;
  paid: boolean;
  save: string | null;
  customer: string | null;
  successUrl: string;
  cancelUrl: string;
};
type Intent = {
  id: string;
  amount: number;
  currency: string;
  pledge: string | null;
  charge: string;
  created: number;
  status: string;
  fee: number;
  save?: string | null;
  customer?: string | null;
};
type Dispute = {
  id: string;
  amount: number;
  intent: string;
  charge: string;
  created: number;
  status: string;
  moves: number;
};
/** An answer over HTTP. */
export type Answer = Readonly<{ status: number; type: string; text: string; location?: string }>;

export const newId = (prefix: string) => `${prefix}_${randomBytes(9).toString('hex')}`;
export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  text: JSON.stringify(value),
});
export const refuse = (status: number, type: string, message: string, code?: string) =>
  json({ error: { type, message, code } }, status);
export const missing = (id: string) =>
  refuse(404, 'invalid_request_error', `No such object: '${id}'`, 'resource_missing');

const balance = (amount: number, fee: number, currency: string) => ({
  id: newId('txn'),
  object: 'balance_transaction',
  amount,
  fee,
  net: amount - fee,
  currency,
});

function read(state: StripeState, path: string, query: URLSearchParams): Answer {
  const [, , kind = '', id = '', last = ''] = path.split('/');
  const intent = query.get('payment_intent');
  const list = (data: readonly unknown[]) => json({ object: 'list', data, has_more: false, url: path });
  const refund = (found: { intent: string }) => ({ object: 'refund', ...found, payment_intent: found.intent });
  const dispute = ({ moves, ...found }: Dispute) => ({
    object: 'dispute',
    ...found,
    payment_intent: found.intent,
    balance_transactions: Array.from({ length: moves }, (_, i) =>
      balance(i === 0 ? -found.amount : found.amount, 1_500, 'usd'),
    ),
  });
  if (kind === 'refunds' && id === '')
    return list([...state.refunds.values()].filter((each) => each.intent === intent).map(refund));
  if (kind === 'disputes' && id === '')
    return list([...state.disputes.values()].filter((each) => each.intent === intent).map(dispute));
  const finders: Readonly<Record<string, () => object | undefined>> = {
    checkout: () => {
      const session = state.sessions.get(last);
      return (
        session && {
          id: last,
          object: 'checkout.session',
          payment_status: session.paid ? 'paid' : 'unpaid',
          payment_intent: session.intent,
        }
      );
    },
    payment_intents: () => {
      const pi = state.intents.get(id);
      const charge = pi && {
        id: pi.charge,
        object: 'charge',
        created: pi.created,
        balance_transaction: balance(pi.amount, pi.fee, pi.currency),
      };
      return (
        pi && {
          ...pi,
          object: 'payment_intent',
          amount_received: pi.status === 'succeeded' ? pi.amount : 0,
          metadata: { ...(pi.pledge === null ? {} : { pledge: pi.pledge }), ...(pi.save ? { save: pi.save } : {}) },
          customer: pi.customer ?? null,
          payment_method: {
            id: `pm_${pi.charge}`,
            object: 'payment_method',
            type: 'card',
            card: { brand: 'visa', display_brand: 'visa', last4: '4242' },
          },
          latest_charge: charge,
        }
      );
    },
    charges: () => {
      const pi = [...state.intents.values()].find(({ charge }) => charge === id);
      return pi && { id, object: 'charge', payment_intent: pi.id };
    },
    refunds: () => {
      const one = state.refunds.get(id);
      return one && refund(one);
    },
    disputes: () => {
      const one = state.disputes.get(id);
      return one && dispute(one);
    },
  };
  const found = finders[kind]?.();
  return found ? json(found) : missing(last || id);
}

/** What the stand-in answers. It refuses what Stripe refuses, as far as the site uses it: a wrong key, unknown parameters, a key of another body, too small amounts. */
export function answerStripe(
  state: StripeState,
  key: string,
  origin: string,
  { request, body }: Readonly<{ request: IncomingMessage; body: string }>,
): Answer {
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const fields = new URLSearchParams(body);
  if (pathname.startsWith('/pay/')) return page(state, pathname.slice(5), request.method === 'POST', fields);
  if (request.headers.authorization !== `Bearer ${key}`)
    return refuse(401, 'invalid_request_error', 'Invalid API Key provided');
  if (request.method === 'GET') return read(state, pathname, searchParams);
  const [, , kind, id = ''] = pathname.split('/');
  if (kind === 'customers' && request.method === 'DELETE')
    return state.customers.delete(id) ? json({ id, object: 'customer', deleted: true }) : missing(id);
  const isCharge = pathname === '/v1/payment_intents';
  if (!isCharge && pathname !== '/v1/checkout/sessions')
    return refuse(404, 'invalid_request_error', 'Unrecognized request URL');
  const idempotencyKey = String(request.headers['idempotency-key'] ?? newId('key'));
  const earlier = state.keys.get(idempotencyKey);
  if (earlier)
    return earlier.body === body
      ? earlier.answer
      : refuse(400, 'idempotency_error', 'Keys can only be used with the same parameters');
  const answer = isCharge ? createIntent(state, fields) : createSession(state, origin, fields);
  if (answer.status < 500) state.keys.set(idempotencyKey, { body, answer });
  return answer;
}
