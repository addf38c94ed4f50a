import { describe, expect, it } from 'vitest';
import { fromStripeAmount, toStripeAmount } from '#server/payment-provider/stripe/stripe-amount';

describe('an amount at Stripe', () => {
  it.each([
    ['USD', 1_234n, 1_234],
    ['JPY', 500n, 500],
    ['ISK', 500n, 50_000],
    ['UGX', 500n, 50_000],
    ['MGA', 500n, 5],
    ['KWD', 1_230n, 1_230],
  ] as const)('in %s is there and back the same', (currency, minor, atStripe) => {
    expect(toStripeAmount(minor, currency)).toBe(atStripe);
    expect(fromStripeAmount(atStripe, currency)).toBe(minor);
  });

  it('that Stripe cannot take exactly is none', () => {
    expect(toStripeAmount(1_234n, 'KWD')).toBeNull();
    expect(toStripeAmount(501n, 'MGA')).toBeNull();
    expect(toStripeAmount(2n ** 60n, 'USD')).toBeNull();
    expect(() => fromStripeAmount(50_001, 'ISK')).toThrow(RangeError);
  });
});
