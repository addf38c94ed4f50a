import type Stripe from 'stripe';
import { isCurrency, type Currency } from '#domain/currency';
import { money } from '#domain/money';
import type {
  ExternalDispute,
  ExternalMethod,
  ExternalPayment,
  ExternalRefund,
} from '#server/payment-provider/payment-provider';
import { fromStripeAmount } from '#server/payment-provider/stripe/stripe-amount';

const toDate = (seconds: number) => new Date(seconds * 1_000);
const idOf = (value: string | { id: string } | null) => (typeof value === 'string' ? value : (value?.id ?? null));

/** The payment intent that an event's object is about. Null if the object has none, or is a checkout that is not paid. */
async function intentOf(
  stripe: Stripe,
  { type, objectId }: Readonly<{ type: string; objectId: string }>,
): Promise<string | null> {
  if (type.startsWith('payment_intent.')) return objectId;
  if (type.startsWith('checkout.session.')) {
    const { payment_status: status, payment_intent: intent } = await stripe.checkout.sessions.retrieve(objectId);
    return status === 'paid' ? idOf(intent) : null;
  }
  if (type.startsWith('charge.dispute.')) return idOf((await stripe.disputes.retrieve(objectId)).payment_intent);
  if (type.startsWith('refund.')) return idOf((await stripe.refunds.retrieve(objectId)).payment_intent);
  return idOf((await stripe.charges.retrieve(objectId)).payment_intent);
}

async function findRefunds(stripe: Stripe, intent: string, currency: Currency): Promise<ExternalRefund[]> {
  const found: ExternalRefund[] = [];
  for await (const { id, amount, created, status } of stripe.refunds.list({ payment_intent: intent, limit: 100 })) {
    const isReturned = status === 'failed' || status === 'canceled';
    // A refund that waits has given nothing back yet.
    if (status === 'succeeded' || isReturned)
      found.push({ id, amount: fromStripeAmount(amount, currency), at: toDate(created), isReturned });
  }
  return found;
}

async function findDisputes(stripe: Stripe, intent: string, currency: Currency): Promise<ExternalDispute[]> {
  const found: ExternalDispute[] = [];
  for await (const dispute of stripe.disputes.list({ payment_intent: intent, limit: 100 })) {
    const { id, amount, created, status, balance_transactions: moves } = dispute;
    const outcome = status === 'won' ? 'won' : status === 'lost' ? 'lost' : 'open';
    // An inquiry takes nothing back.
    if (moves.length > 0) found.push({ id, amount: fromStripeAmount(amount, currency), at: toDate(created), outcome });
  }
  return found;
}

/** What a person knows a method by: "Visa •••• 4242". */
function toLabel(method: Stripe.PaymentMethod): string {
  const { card, sepa_debit: debit, type } = method;
  const name = card ? (card.display_brand ?? card.brand) : debit ? 'SEPA' : type;
  const last = card?.last4 ?? debit?.last4;
  const words = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;
  return (last ? `${words} •••• ${last}` : words).slice(0, 80);
}

/** The method that was saved with a payment; null if none was. */
function toSaved({ metadata, customer, payment_method: method }: Stripe.PaymentIntent): ExternalPayment['saved'] {
  const person = idOf(customer);
  if (metadata.save === undefined || person === null || method === null || typeof method === 'string') return null;
  const saved: ExternalMethod = { customer: person, method: method.id, label: toLabel(method) };
  return { ...saved, lang: metadata.save };
}

/**
 * The current truth about the payment that an event's object is about. Null if no money has arrived with it, it is not one that this site asked for, or Stripe does
 * not know the object with our key: then it is of another account or mode.
 */
export async function fetchStripePayment(
  stripe: Stripe,
  event: Readonly<{ type: string; objectId: string }>,
): Promise<ExternalPayment | null> {
  const intentId = await intentOf(stripe, event);
  if (intentId === null) return null;
  const intent = await stripe.paymentIntents.retrieve(intentId, {
    expand: ['latest_charge.balance_transaction', 'payment_method'],
  });
  const currency = intent.currency.toUpperCase();
  if (intent.status !== 'succeeded' || intent.metadata.pledge === undefined || !isCurrency(currency)) return null;
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const balance = typeof charge?.balance_transaction === 'object' ? charge.balance_transaction : null;
  const settled = balance?.currency.toUpperCase();
  return {
    id: intent.id,
    pledge: intent.metadata.pledge,
    amount: money(fromStripeAmount(intent.amount_received, currency), currency),
    at: toDate(charge?.created ?? intent.created),
    fee:
      balance && settled && isCurrency(settled)
        ? { amount: fromStripeAmount(balance.fee, settled), currency: settled }
        : null,
    refunds: await findRefunds(stripe, intent.id, currency),
    disputes: await findDisputes(stripe, intent.id, currency),
    saved: toSaved(intent),
  };
}
