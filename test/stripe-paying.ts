import { json, missing, newId, refuse, type Answer, type StripeState } from '#test/stripe-answers';

/** The parameters of a new checkout that the real one knows and the site uses; any other is refused, as there. */
const KNOWN =
  /^(mode|line_items\[0\]\[(quantity|price_data\]\[(currency|unit_amount|product_data\]\[name))\]|client_reference_id|metadata\[pledge\]|payment_intent_data\[(metadata\]\[(pledge|save)|description|setup_future_usage)\]|metadata\[save\]|customer|customer_creation|locale|success_url|cancel_url)$/;
/** The least and the greatest amount in US dollars. */
const [LEAST, GREATEST] = [50, 99_999_999];

/** A page on which a person can pay. */
export function createSession(state: StripeState, origin: string, fields: URLSearchParams): Answer {
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
  const [customer, save] = [fields.get('customer'), fields.get('payment_intent_data[metadata][save]')];
  if (customer && fields.has('customer_creation'))
    return invalid('Both customer and customer_creation', 'parameter_invalid');
  if (customer && !state.customers.has(customer)) return missing(customer);
  if (save && fields.get('payment_intent_data[setup_future_usage]') !== 'off_session') return invalid('Missing usage');
  const session = { id, amount, currency, pledge, save, customer, intent: null, paid: false, successUrl, cancelUrl };
  state.sessions.set(id, session);
  return json({
    id,
    object: 'checkout.session',
    url: `${origin}/pay/${id}`,
    payment_status: 'unpaid',
    payment_intent: null,
  });
}

const CHARGE_FIELDS = [
  'amount',
  'currency',
  'customer',
  'payment_method',
  'off_session',
  'confirm',
  'metadata[pledge]',
  'description',
];

/** A charge of a saved card, without its owner. */
export function createIntent(state: StripeState, fields: URLSearchParams): Answer {
  for (const name of fields.keys())
    if (!CHARGE_FIELDS.includes(name))
      return refuse(400, 'invalid_request_error', `Received unknown parameter: ${name}`);
  const customer = fields.get('customer') ?? '';
  const known = state.customers.get(customer);
  if (!known) return missing(customer);
  if (known.next === 'down') return refuse(500, 'api_error', 'Something went wrong');
  const id = newId('pi');
  const status = { paid: 'succeeded', waits: 'processing', refused: 'requires_payment_method' }[known.next];
  const [amount, currency, pledge] = [
    Number(fields.get('amount')),
    fields.get('currency') ?? '',
    fields.get('metadata[pledge]'),
  ];
  const created = Math.trunc(Date.now() / 1_000);
  state.intents.set(id, { id, amount, currency, pledge, charge: newId('ch'), created, status, fee: 30, customer });
  if (known.next !== 'refused') return json({ id, object: 'payment_intent', status });
  const error = {
    type: 'card_error',
    code: 'authentication_required',
    message: 'Asks its owner',
    payment_intent: { id },
  };
  return json({ error }, 402);
}

/** The page on which a person pays, or goes back. Paying is a form of its own, as there. */
export function page(state: StripeState, id: string, isPost: boolean, fields: URLSearchParams): Answer {
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
    const { amount, currency, pledge, save } = session;
    const customer = save ? (session.customer ?? newId('cus')) : null;
    if (customer && !state.customers.has(customer)) state.customers.set(customer, { card: 'visa', next: 'paid' });
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
      save,
      customer,
    });
    Object.assign(session, { intent, customer, paid: true });
  }
  return { status: 303, type: 'text/plain', text: '', location: session.successUrl };
}
