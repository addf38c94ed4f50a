import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newStaff, seedCampaign, toMove } from '#test/factories';
import { newGift, NOTHING, stripe, sumsOf, tell } from '#test/stripe-factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { storeUnmatched } from '#server/payment/payment-store';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { findUnmatchedMoney } from '#server/payment/unmatched-money-queries';
import { listUnsettledMoney } from '#server/payment/unsettled-money-queries';

let treasurer: Staff<'handle-money'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

/** A reference of the site's form that no pledge has. */
const NOBODY = 'PB-7777-777D';

/** Money that came through Stripe for a pledge that nobody knows: its id there, and that of its payment. */
async function unmatched(amount: number) {
  const { session, intent } = stripe.pay(NOBODY, amount);
  expect(await tell('checkout.session.completed', session)).toBe('recorded');
  const [row] = await ask<{ id: string }>('SELECT id FROM payment WHERE external_id = $1', [intent]);
  return { intent, payment: row?.id ?? '' };
}

const give = async (payment: string, reference: string) =>
  giveUnmatched(treasurer, { ...(await toMove(reference)), payment });

/** The payment that a pledge got last. */
async function paymentOf(reference: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    "SELECT max(m.id) AS id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE p.reference = $1 AND m.kind = 'payment'",
    [reference],
  );
  return row?.id ?? '';
}

const reverse = async (reference: string) =>
  reversePayment(treasurer, {
    ...(await toMove(reference)),
    payment: await paymentOf(reference),
    reason: 'Of another',
  });

describe('money of a payment provider without a pledge', () => {
  it('is given to a pledge, once, and stays the provider’s: it is refunded there', async () => {
    const reference = await newGift();
    const { intent, payment } = await unmatched(20_000);
    expect(await findUnmatchedMoney(treasurer, payment, reference)).toMatchObject({ refusal: null, source: 'stripe' });
    expect(await give(payment, reference)).toEqual({ kind: 'given' });
    expect(await give(payment, reference)).toEqual({ kind: 'refused', code: 'gone' });
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 20_000 });
    const [moved] = await ask('SELECT source, external_id FROM payment WHERE moved_from = $1', [payment]);
    expect(moved).toEqual({ source: 'stripe', external_id: null });
    const form = { ...(await toMove(reference)), payment: await paymentOf(reference), amount: '1', reason: 'Asked' };
    expect(await refundPayment(treasurer, form)).toEqual({ kind: 'refused', code: 'at-the-provider' });
    expect(await countOf('payment_fee f JOIN payment m ON m.id = f.payment_id WHERE external_id = $1', [intent])).toBe(
      1,
    );
    await expectChecksHold();
  });

  it('is not taken back without a pledge once it is a pledge’s, whoever read it before', async () => {
    const reference = await newGift();
    const { payment } = await unmatched(20_000);
    await give(payment, reference);
    const fact = { kind: 'refund', amount: -5_000n, receivedOn: today(), note: '', source: 'stripe' } as const;
    const takeBack = (reverses: string) =>
      storeUnmatched({
        ...fact,
        ...{ reverses: BigInt(reverses), externalId: `re_${reverses}`, currency: 'USD', at: new Date(), by: null },
      });
    // As it was read before it was given, and as it was read right after.
    for (const each of [payment, await paymentOf(reference)]) expect(await takeBack(each)).toBe('moved');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 20_000 });
    await expectChecksHold();
  });

  it('is refunded from the pledge that it was given to, and counts again if that fails', async () => {
    const reference = await newGift();
    const { intent, payment } = await unmatched(20_000);
    await give(payment, reference);
    const refund = stripe.refund(intent, 5_000);
    expect(await tell('refund.created', refund)).toBe('recorded');
    expect(await tell('refund.created', refund)).toBe('known');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 15_000, ended: 5_000 });
    expect(await reverse(reference)).toEqual({ kind: 'refused', code: 'partly-refunded' });
    Object.assign(stripe.state.refunds.get(refund) ?? {}, { status: 'failed' });
    expect(await tell('refund.failed', refund)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 20_000 });
    expect(
      await countOf('payment_fee f JOIN payment m ON m.id = f.payment_id WHERE m.moved_from = $1', [payment]),
    ).toBe(0);
    await expectChecksHold();
  });

  it('is disputed from it, and comes back to it', async () => {
    const reference = await newGift();
    const { intent, payment } = await unmatched(10_000);
    await give(payment, reference);
    const dispute = stripe.dispute(intent, 10_000);
    expect(await tell('charge.dispute.created', dispute)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual(NOTHING);
    Object.assign(stripe.state.disputes.get(dispute) ?? {}, { status: 'won', moves: 2 });
    expect(await tell('charge.dispute.closed', dispute)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 10_000 });
    await expectChecksHold();
  });

  it('is taken back from a wrong pledge and given to the right one, which the provider’s refund finds', async () => {
    const [wrong, right] = [await newGift(), await newGift()];
    const { intent, payment } = await unmatched(10_000);
    await give(payment, wrong);
    expect(await reverse(wrong)).toEqual({ kind: 'recorded' });
    const [again] = (await listUnsettledMoney(treasurer)).unmatched.items;
    expect(again).toMatchObject({ source: 'stripe' });
    await expectChecksHold();
    expect(await give(again?.id ?? '', right)).toEqual({ kind: 'given' });
    expect(await tell('refund.created', stripe.refund(intent, 10_000))).toBe('recorded');
    expect(await sumsOf(wrong)).toEqual(NOTHING);
    expect(await sumsOf(right)).toEqual({ ...NOTHING, ended: 10_000 });
    await expectChecksHold();
  });

  it('is not given after a part was sent back, and is once that came back', async () => {
    const reference = await newGift();
    const { intent, payment } = await unmatched(10_000);
    const refund = stripe.refund(intent, 4_000);
    expect(await tell('refund.created', refund)).toBe('recorded');
    expect(await give(payment, reference)).toEqual({ kind: 'refused', code: 'partly-gone' });
    Object.assign(stripe.state.refunds.get(refund) ?? {}, { status: 'failed' });
    expect(await tell('refund.failed', refund)).toBe('recorded');
    expect(await give(payment, reference)).toEqual({ kind: 'given' });
    expect(await tell('refund.failed', refund)).toBe('known');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 10_000 });
    await expectChecksHold();
  });

  it('is either sent back or given if both happen at once, and the refund reaches it wherever it is', async () => {
    for (let i = 0; i < 5; i++) {
      const reference = await newGift();
      const { intent, payment } = await unmatched(10_000);
      const refund = stripe.refund(intent, 10_000);
      const [given, told] = await Promise.all([give(payment, reference), tell('refund.created', refund)]);
      expect(told).toBe('recorded');
      const ended = given.kind === 'given' ? 10_000 : 0;
      expect(await sumsOf(reference)).toEqual({ ...NOTHING, ended });
    }
    await expectChecksHold();
  });
});
