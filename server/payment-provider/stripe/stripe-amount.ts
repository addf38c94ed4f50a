import { exponentOf, type Currency } from '#domain/currency';

// Stripe's "minor units" differ from ISO 4217 here: https://docs.stripe.com/currencies#special-cases and #zero-decimal. These have two decimals at Stripe and none
// in the standard, or none at Stripe and two in the standard.
const STRIPE_DECIMALS: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };
/** Stripe takes three decimals only in steps of ten. */
const THREE_DECIMALS = 3;

const decimalsAtStripe = (currency: Currency) => STRIPE_DECIMALS[currency] ?? exponentOf(currency);

/** An amount in our minor units as Stripe counts it. Null if Stripe cannot take it exactly. */
export function toStripeAmount(minor: bigint, currency: Currency): number | null {
  const more = decimalsAtStripe(currency) - exponentOf(currency);
  const scale = 10n ** BigInt(Math.abs(more));
  if (more < 0 && minor % scale !== 0n) return null;
  const amount = more < 0 ? minor / scale : minor * scale;
  if (decimalsAtStripe(currency) === THREE_DECIMALS && amount % 10n !== 0n) return null;
  return amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : null;
}

/** An amount of Stripe in our minor units. @throws RangeError if it is finer than our currency. */
export function fromStripeAmount(amount: number, currency: Currency): bigint {
  const more = decimalsAtStripe(currency) - exponentOf(currency);
  const scale = 10n ** BigInt(Math.abs(more));
  if (more < 0) return BigInt(amount) * scale;
  if (BigInt(amount) % scale !== 0n) throw new RangeError(`${amount} is finer than ${currency}`);
  return BigInt(amount) / scale;
}
