import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, countOf, expectChecksHold, newStaff, seedCampaign, toMove } from '#test/factories';
import { lastEvent, pay } from '#test/own-change-factories';
import { dueDates, goTo } from '#test/reminder-factories';
import { newGift, NOTHING, stripe, sumsOf, tell } from '#test/stripe-factories';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { refundPayment } from '#server/payment/refund-payment';
import { queueReminders } from '#server/reminder/queue-reminders';

let treasurer: Staff<'handle-money'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

describe('what goes back at the provider', () => {
  it('ends what it reopens, also if its event comes before the payment’s', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 20_000);
    expect(await tell('refund.created', stripe.refund(intent, 5_000))).toBe('recorded');
    expect(await tell('checkout.session.completed', session)).toBe('known');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 15_000, ended: 5_000 });
    expect(await lastEvent(reference)).toMatchObject({ type: 'payment-refunded', email: 'payment-refunded' });
    await expectChecksHold();
  });

  it('counts again if the refund fails afterwards', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 20_000);
    await tell('checkout.session.completed', session);
    const refund = stripe.refund(intent, 20_000);
    await tell('refund.created', refund);
    Object.assign(stripe.state.refunds.get(refund) ?? {}, { status: 'failed' });
    expect(await tell('refund.failed', refund)).toBe('recorded');
    expect(await tell('refund.failed', refund)).toBe('known');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 20_000 });
    await expectChecksHold();
  });

  it('is refunded there, and not at the desk a second time', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 20_000);
    await tell('checkout.session.completed', session);
    const [row] = await ask<{ id: string }>('SELECT id FROM payment WHERE external_id = $1', [intent]);
    const form = { ...(await toMove(reference)), payment: row?.id ?? '', amount: '1', reason: 'Asked' };
    expect(await refundPayment(treasurer, form)).toEqual({ kind: 'refused', code: 'at-the-provider' });
  });

  it('by a dispute is open again, and nobody is reminded until it is decided', async () => {
    const reference = await newGift(1);
    const { session, intent } = stripe.pay(reference, 40_000);
    await tell('checkout.session.completed', session);
    const dispute = stripe.dispute(intent, 40_000);
    expect(await tell('charge.dispute.created', dispute)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual(NOTHING);
    expect(await lastEvent(reference)).toMatchObject({ type: 'payment-disputed', email: 'payment-disputed' });
    await expectChecksHold();
    const [due] = await dueDates(reference);
    if (!due) throw new Error('Never due');
    const remindersOf = async () => {
      goTo(addDays(due, 7));
      await queueReminders();
      vi.useRealTimers();
      return countOf('reminder r JOIN pledge p ON p.id = r.pledge_id WHERE r.email_id IS NOT NULL AND reference = $1', [
        reference,
      ]);
    };
    expect(await remindersOf()).toBe(0);
    Object.assign(stripe.state.disputes.get(dispute) ?? {}, { status: 'lost' });
    expect(await tell('charge.dispute.closed', dispute)).toBe('recorded');
    expect(await tell('charge.dispute.closed', dispute)).toBe('known');
    expect(await lastEvent(reference)).toMatchObject({ type: 'dispute-lost', email: 'dispute-lost' });
    expect(await sumsOf(reference)).toEqual(NOTHING);
    expect(await remindersOf()).toBe(1);
    await expectChecksHold();
  });

  it('by a dispute that was won counts again, whatever was paid meanwhile', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 40_000);
    await tell('checkout.session.completed', session);
    const dispute = stripe.dispute(intent, 40_000);
    await tell('charge.dispute.created', dispute);
    await pay(treasurer, reference, '100');
    Object.assign(stripe.state.disputes.get(dispute) ?? {}, { status: 'won', moves: 2 });
    expect(await tell('charge.dispute.closed', dispute)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 50_000, excess: 10_000 });
    expect(await lastEvent(reference)).toMatchObject({ type: 'dispute-won', email: 'dispute-won' });
    await expectChecksHold();
  });
});
