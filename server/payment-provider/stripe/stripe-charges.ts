import Stripe from 'stripe';
import type { ChargeOrder, ChargeResult, PaymentProvider } from '#server/payment-provider/payment-provider';
import { toStripeAmount } from '#server/payment-provider/stripe/stripe-amount';

function toResult({ id, status }: Stripe.PaymentIntent): ChargeResult {
  if (status === 'succeeded') return { kind: 'paid', id };
  return { kind: status === 'processing' ? 'waits' : 'refused', id };
}

const isMissing = (error: unknown) =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';

/** Charging saved methods with Stripe. A method that its bank asks about again counts as refused: the person is not there to answer. */
export function stripeCharges(stripe: Stripe): Pick<PaymentProvider, 'charge' | 'fetchCharge' | 'forgetCustomer'> {
  async function charge({ key, customer, method, pledge, amount }: ChargeOrder): Promise<ChargeResult> {
    const minor = toStripeAmount(amount.amount, amount.currency);
    if (minor === null) return { kind: 'refused', id: null };
    try {
      return toResult(
        await stripe.paymentIntents.create(
          {
            amount: minor,
            currency: amount.currency.toLowerCase(),
            customer,
            payment_method: method,
            off_session: true,
            confirm: true,
            metadata: { pledge },
            description: pledge,
          },
          { idempotencyKey: `charge:${key}` },
        ),
      );
    } catch (error) {
      if (error instanceof Stripe.errors.StripeCardError)
        return { kind: 'refused', id: error.payment_intent?.id ?? null };
      // The method was removed there, or the amount is too small.
      if (error instanceof Stripe.errors.StripeInvalidRequestError) return { kind: 'refused', id: null };
      throw error;
    }
  }

  return {
    charge,
    fetchCharge: async (id) => toResult(await stripe.paymentIntents.retrieve(id)),
    forgetCustomer: async (customer) => {
      try {
        await stripe.customers.del(customer);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}
