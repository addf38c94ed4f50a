import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What the stand-in of Stripe knows. Amounts in Stripe's minor units, times in seconds. */
export type StripeState = Readonly<{
  sessions: Map<string, Session>;
  intents: Map<string, Intent>;
  refunds: Map<string, { id: string; amount: number; intent: string; charge: string; created: number; status: string }>;
  disputes: Map<string, Dispute>;
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
type Answer = Readonly<{ status: number; type: string; text: string; location?: string }>;

const newId = (prefix: string) => `${prefix}_${randomBytes(9).toString('hex')}`;
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  text: JSON.stringify(value),
});
const refuse = (status: number, type: string, message: string, code?: string) =>
  json({ error: { type, message, code } }, status);
const missing = (id: string) => refuse(404, 'invalid_request_error', `No such object: '${id}'`, 'resource_missing');

/** The parameters of a new checkout that the real one knows and the site uses; any other is refused, as there. */
const KNOWN =
  /^(mode|line_items\[0\]\[(quantity|price_data\]\[(currency|unit_amount|product_data\]\[name))\]|client_reference_id|metadata\[pledge\]|payment_intent_data\[(metadata\]\[pledge|description)\]|locale|success_url|cancel_url)$/;
/** The least and the greatest amount in US dollars. */
const [LEAST, GREATEST] = [50, 99_999_999];

function createSession(state: StripeState, origin: string, fields: URLSearchParams): Answer {
  const invalid = (message: string, code?: string) => refuse(400, 'invalid_request_error', message, code);
  for (const name of fields.keys())
    if (!KNOWN.test(name)) return invalid(`Received unknown parameter: ${name}`, 'parameter_unknown');
  const price = 'line_items[0][price_data]';
  const amount = Number(fields.get(`${price}[unit_amount]`));
  if (fields.get('mode') !== 'payment' || !fields.get(`${price}[product_data][name]`))
    return invalid('Missing required param', 'parameter_missing');
  if (!Number.isSafeInteger(amount)) return invalid('Invalid integer', 'parameter_invalid_integer');
  if (amount < LEAST) return invalid('Amount is too small', 'amount_too_small');
  if (amount > GREATEST) return invalid('Amount is too large', 'amount_too_large');
  const [successUrl, cancelUrl] = [fields.get('success_url') ?? '', fields.get('cancel_url') ?? ''];
  if (!URL.canParse(successUrl) || !URL.canParse(cancelUrl)) return invalid('Not a valid URL', 'url_invalid');
  const id = newId('cs_test');
  const pledge = fields.get('payment_intent_data[metadata][pledge]') ?? '';
  const currency = fields.get(`${price}[currency]`) ?? '';
  state.sessions.set(id, { id, amount, currency, pledge, intent: null, paid: false, successUrl, cancelUrl });
  return json({
    id,
    object: 'checkout.session',
    url: `${origin}/pay/${id}`,
    payment_status: 'unpaid',
    payment_intent: null,
  });
}

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
          metadata: pi.pledge === null ? {} : { pledge: pi.pledge },
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

/** The page on which a person pays, or goes back. Paying is a form of its own, as there. */
function page(state: StripeState, id: string, isPost: boolean, fields: URLSearchParams): Answer {
  const session = state.sessions.get(id);
  if (!session) return { status: 404, type: 'text/plain', text: 'No such session' };
  if (!isPost)
    return {
      status: 200,
      type: 'text/html',
      text: `<!doctype html><title>Checkout</title><h1>${session.amount} ${session.currency}</h1><form method="post"><button name="do" value="pay">Pay</button><button name="do" value="back">Back</button></form>`,
    };
  if (fields.get('do') !== 'pay') return { status: 303, type: 'text/plain', text: '', location: session.cancelUrl };
  if (!session.paid) {
    const { amount, currency, pledge } = session;
    const intent = newId('pi');
    const created = Math.trunc(Date.now() / 1_000);
    state.intents.set(intent, {
      id: intent,
      amount,
      currency,
      pledge,
      charge: newId('ch'),
      created,
      status: 'succeeded',
      fee: 30,
    });
    Object.assign(session, { intent, paid: true });
  }
  return { status: 303, type: 'text/plain', text: '', location: session.successUrl };
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
  if (pathname !== '/v1/checkout/sessions') return refuse(404, 'invalid_request_error', 'Unrecognized request URL');
  const idempotencyKey = String(request.headers['idempotency-key'] ?? newId('key'));
  const earlier = state.keys.get(idempotencyKey);
  if (earlier)
    return earlier.body === body
      ? earlier.answer
      : refuse(400, 'idempotency_error', 'Keys can only be used with the same parameters');
  const answer = createSession(state, origin, fields);
  if (answer.status < 500) state.keys.set(idempotencyKey, { body, answer });
  return answer;
}
