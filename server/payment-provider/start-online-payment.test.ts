import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, newStaff, pledge, seedCampaign, snapshotOf } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { NOTHING, stripe, sumsOf } from '#test/stripe-factories';
import type { Person } from '#server/auth';
import { findCheckoutProvider } from '#server/payment-provider/providers';
import { startOnlinePayment } from '#server/payment-provider/start-online-payment';

beforeAll(() => seedCampaign());

const order = (reference: string, more: object = {}) => ({
  reference,
  key: crypto.randomUUID(),
  count: 1,
  save: false,
  lang: 'en' as const,
  ...more,
});
async function newGift(cents = 40_000) {
  const person = await newPerson();
  return { person, reference: (await pledge(person, gift(cents, { instalments: 4 }))).reference };
}
/** The checkout that an order opened at Stripe. */
async function opened(person: Person, reference: string, more: object = {}) {
  const result = await startOnlinePayment(person, order(reference, more));
  if (result.kind !== 'opened') throw new Error(JSON.stringify(result));
  return stripe.state.sessions.get(result.url.split('/').at(-1) ?? '');
}

describe('paying online', () => {
  it('opens a page for what the ledger says is open now, and counts nothing', async () => {
    const { person, reference } = await newGift();
    expect(await opened(person, reference)).toMatchObject({
      amount: 10_000,
      currency: 'usd',
      pledge: reference,
      paid: false,
    });
    expect(await opened(person, reference, { count: 2 })).toMatchObject({ amount: 20_000 });
    await pay(await newStaff('treasurer', 'handle-money'), reference, '130');
    expect(await opened(person, reference)).toMatchObject({ amount: 7_000 });
    expect(await opened(person, reference, { count: 3 })).toMatchObject({ amount: 27_000 });
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 13_000 });
  });

  it('comes back to the pledge’s page in the person’s language, whether paid or not', async () => {
    const { person, reference } = await newGift();
    const { version } = await snapshotOf(reference);
    expect(await opened(person, reference, { lang: 'de' })).toMatchObject({
      successUrl: expect.stringMatching(`/de/account/pledges/${reference}\\?paid=${version}$`),
      cancelUrl: expect.stringMatching(`/de/account/pledges/${reference}\\?paid=no$`),
    });
  });

  it('with the same key opens the same page again', async () => {
    const { person, reference } = await newGift();
    const same = order(reference);
    const [first, second] = await Promise.all([startOnlinePayment(person, same), startOnlinePayment(person, same)]);
    expect(first).toEqual(second);
    expect(await startOnlinePayment(person, { ...same, count: 2 })).toEqual({ kind: 'refused', code: 'not-possible' });
  });

  it('of what is not open, or of another person’s pledge, is refused', async () => {
    const { person, reference } = await newGift();
    for (const count of [0, 5, -1])
      expect(await startOnlinePayment(person, order(reference, { count }))).toEqual({
        kind: 'refused',
        code: 'nothing-open',
      });
    expect(await startOnlinePayment(await newPerson(), order(reference))).toEqual({ kind: 'not-found' });
    const waiting = (await pledge(person, gift(90_000))).reference;
    expect(await startOnlinePayment(person, order(waiting))).toEqual({ kind: 'refused', code: 'nothing-open' });
  });

  it('of less than Stripe takes is refused in words of its own', async () => {
    const { person, reference } = await newGift(100);
    expect(await startOnlinePayment(person, order(reference))).toEqual({ kind: 'refused', code: 'amount-too-small' });
  });

  it('of an amount that Stripe counts otherwise, or not at all, is exact or refused', async () => {
    const provider = findCheckoutProvider();
    const start = (amount: bigint, currency: 'ISK' | 'KWD') =>
      provider?.startCheckout({
        key: crypto.randomUUID(),
        pledge: 'PB-2222-2222',
        amount: { amount, currency },
        title: 'x',
        lang: 'en',
        save: null,
        paidUrl: 'http://x.example/',
        cancelledUrl: 'http://x.example/',
      });
    expect(await start(5n, 'ISK')).toMatchObject({ kind: 'opened' });
    expect([...stripe.state.sessions.values()].at(-1)).toMatchObject({ amount: 500, currency: 'isk' });
    expect(await start(1_001n, 'KWD')).toEqual({ kind: 'refused', code: 'not-possible' });
  });
});
