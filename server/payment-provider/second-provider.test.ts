import { beforeAll, expect, it, vi } from 'vitest';
import { expectChecksHold, seedCampaign } from '#test/factories';
import { money } from '#domain/money';
import { handleExternalEvent } from '#server/payment-provider/handle-external-event';
import type { ExternalPayment, PaymentProvider } from '#server/payment-provider/payment-provider';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';
import { newGift, NOTHING, sumsOf } from '#test/stripe-factories';

const payments = new Map<string, ExternalPayment>();
const never = () => Promise.reject(new Error('Not asked in this test'));

/** A provider of another manner: its webhook is not signed and has only the payment's id, and it is asked whether there is one. */
const plain: PaymentProvider = {
  source: 'plain',
  readWebhook: async (body, _headers, at) => {
    const id = Buffer.from(body).toString().replace('id=', '');
    const isKnown = await Promise.resolve(payments.has(id));
    if (!isKnown) return { kind: 'forged', why: 'it has no such payment' };
    return { kind: 'event', externalId: `${id}@${at.toISOString()}`, type: 'payment', objectId: id };
  },
  fetchPayment: ({ objectId }) => Promise.resolve(payments.get(objectId) ?? null),
  findPayment: (id) => Promise.resolve(payments.get(id) ?? null),
  startCheckout: never,
  charge: never,
  fetchCharge: never,
  forgetCustomer: never,
};

vi.mock('#server/payment-provider/providers', () => ({
  findCheckoutProvider: () => plain,
  findProvider: (source: string) => (source === plain.source ? plain : null),
}));

beforeAll(seedCampaign);

let clock = Date.UTC(2026, 10, 1);

/** The provider's webhook about a payment, with its job. */
async function notify(id: string) {
  clock += 60_000;
  vi.setSystemTime(clock);
  const taken = await receiveWebhook('plain', Buffer.from(`id=${id}`), new Headers());
  if (taken.kind === 'kept') await handleExternalEvent('plain', `${id}@${new Date(clock).toISOString()}`);
  vi.useRealTimers();
  return taken.kind;
}

it('a second provider needs a folder of its own: paid, told twice, refunded', async () => {
  const pledge = await newGift();
  const paid: ExternalPayment = {
    id: 'tr_1',
    pledge,
    amount: money(10_000n, 'USD'),
    at: new Date(),
    fee: null,
    refunds: [],
    disputes: [],
    saved: null,
  };
  expect(await notify('tr_1')).toBe('forged');
  payments.set('tr_1', paid);
  expect([await notify('tr_1'), await notify('tr_1')]).toEqual(['kept', 'kept']);
  expect(await sumsOf(pledge)).toEqual({ ...NOTHING, received: 10_000 });
  payments.set('tr_1', { ...paid, refunds: [{ id: 're_1', amount: 4_000n, at: new Date(), isReturned: false }] });
  expect(await notify('tr_1')).toBe('kept');
  expect(await sumsOf(pledge)).toMatchObject({ received: 6_000 });
  await expectChecksHold();
});
