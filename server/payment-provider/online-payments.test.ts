import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  toMove,
} from '#test/factories';
import { end, lastEvent } from '#test/own-change-factories';
import { newGift, NOTHING, stripe, sumsOf, tell } from '#test/stripe-factories';
import { signEvent, type SignedEvent } from '#test/stripe-stand-in';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { handleExternalEvent } from '#server/payment-provider/handle-external-event';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';
import { approvePledge, declinePledge } from '#server/review/decide-pledge';

let reviewer: Staff<'decide'>;
beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
});

const send = ({ body, headers }: SignedEvent) => receiveWebhook('stripe', Buffer.from(body), new Headers(headers));

describe('a payment online', () => {
  it('counts once it is paid, with its fee apart, an event of the provider and the email', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 10_000);
    expect(await tell('checkout.session.completed', session)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 10_000 });
    expect(await lastEvent(reference)).toMatchObject({
      type: 'payment-recorded',
      actor_id: null,
      email: 'payment-received',
    });
    expect(
      await ask(
        `SELECT m.amount, m.source, m.external_id, e.actor_kind, f.amount AS fee, f.currency FROM payment m JOIN event e ON e.id = m.event_id
         JOIN payment_fee f ON f.payment_id = m.id WHERE m.external_id = $1`,
        [intent],
      ),
    ).toEqual([
      { amount: '10000', source: 'stripe', external_id: intent, actor_kind: 'provider', fee: '280', currency: 'USD' },
    ]);
    await expectChecksHold();
  });

  it('never counts before it is paid', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 10_000);
    const paid = stripe.state.sessions.get(session);
    const money = stripe.state.intents.get(intent);
    if (!paid || !money) throw new Error('Not there');
    Object.assign(paid, { paid: false });
    Object.assign(money, { status: 'processing' });
    expect(await tell('checkout.session.completed', session)).toBe('no-money');
    expect(await tell('payment_intent.succeeded', intent)).toBe('no-money');
    expect(await sumsOf(reference)).toEqual(NOTHING);
    Object.assign(paid, { paid: true });
    Object.assign(money, { status: 'succeeded' });
    expect(await tell('checkout.session.async_payment_succeeded', session)).toBe('recorded');
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 10_000 });
  });

  it('is of the day on which it was made, although its event comes a day late', async () => {
    const reference = await newGift();
    const { intent } = stripe.pay(reference, 10_000);
    const made = stripe.state.intents.get(intent);
    if (!made) throw new Error('Not there');
    Object.assign(made, { created: made.created - 86_400 });
    expect(await tell('payment_intent.succeeded', intent)).toBe('recorded');
    expect(await ask('SELECT received_on::text AS on FROM payment WHERE external_id = $1', [intent])).toEqual([
      { on: addDays(today(), -1) },
    ]);
    await expectChecksHold();
  });

  it('counts once whatever is told twice, at once and by several events', async () => {
    const reference = await newGift();
    const { session, intent } = stripe.pay(reference, 10_000);
    const event = signEvent('checkout.session.completed', session);
    expect(await send(event)).toEqual({ kind: 'kept', isNew: true });
    expect(await send(event)).toEqual({ kind: 'kept', isNew: false });
    expect(await countOf("graphile_worker.jobs WHERE task_identifier = 'handle-external-event'")).toBeGreaterThan(0);
    const others = [signEvent('payment_intent.succeeded', intent), signEvent('checkout.session.completed', session)];
    await Promise.all(others.map((each) => send(each)));
    await Promise.all([event, ...others, event].map(({ id }) => handleExternalEvent('stripe', id)));
    expect(await countOf('payment WHERE external_id = $1', [intent])).toBe(1);
    expect(await sumsOf(reference)).toEqual({ ...NOTHING, received: 10_000 });
  });

  it('of one cent too much is excess, and so is one of a pledge that was ended a second ago', async () => {
    const reference = await newGift();
    await tell('checkout.session.completed', stripe.pay(reference, 40_001).session);
    expect(await sumsOf(reference)).toMatchObject({ received: 40_001, excess: 1 });
    const supporter = await newPerson();
    const ended = (await pledge(supporter, gift(5_000))).reference;
    const { session } = stripe.pay(ended, 5_000);
    expect(await end(supporter, ended)).toEqual({ kind: 'changed' });
    await tell('checkout.session.completed', session);
    expect(await sumsOf(ended)).toMatchObject({ received: 5_000, excess: 5_000, ended: 5_000 });
    await expectChecksHold();
  });

  it('before acceptance is kept, and counts with the approval; of a declined pledge it is owed back', async () => {
    const [accepted, declined] = [
      await pledge(await newPerson(), gift(90_000)),
      await pledge(await newPerson(), gift(90_000)),
    ];
    for (const { reference } of [accepted, declined]) {
      await tell('checkout.session.completed', stripe.pay(reference, 90_100).session);
      expect(await sumsOf(reference)).toEqual({ ...NOTHING, waiting: 90_100 });
      expect(await lastEvent(reference)).toMatchObject({ type: 'payment-kept', email: 'payment-kept' });
    }
    await expectChecksHold();
    await approvePledge(reviewer, await toMove(accepted.reference));
    expect(await sumsOf(accepted.reference)).toMatchObject({ received: 90_100, excess: 100, waiting: 0 });
    expect(await lastEvent(accepted.reference)).toMatchObject({ type: 'approved', data: { counted: '90100' } });
    await declinePledge(reviewer, await toMove(declined.reference, { reason: 'No' }));
    expect(await sumsOf(declined.reference)).toEqual({ ...NOTHING, waiting: 90_100 });
    await expectChecksHold();
  });

  it('of no pledge that we know, or in another currency, is kept without one', async () => {
    const reference = await newGift();
    const unknown = stripe.pay('PB-2222-2222', 700);
    const euros = stripe.pay(reference, 800, 'eur');
    for (const { session } of [unknown, euros])
      expect(await tell('checkout.session.completed', session)).toBe('recorded');
    expect(await tell('refund.created', stripe.refund(unknown.intent, 300))).toBe('recorded');
    expect(await tell('refund.created', stripe.refund(unknown.intent, 400))).toBe('recorded');
    expect(
      await ask('SELECT kind, amount, currency, pledge_id FROM payment WHERE pledge_id IS NULL ORDER BY id'),
    ).toMatchObject([
      { kind: 'payment', amount: '700', currency: 'USD' },
      { kind: 'payment', amount: '800', currency: 'EUR' },
      { kind: 'refund', amount: '-300' },
      { kind: 'refund', amount: '-400' },
    ]);
    expect(await sumsOf(reference)).toEqual(NOTHING);
    await expectChecksHold();
  });

  it('that this site did not ask for, or that our key does not know, does nothing', async () => {
    const { session, intent } = stripe.pay('x', 500);
    Object.assign(stripe.state.intents.get(intent) ?? {}, { pledge: null });
    expect(await tell('checkout.session.completed', session)).toBe('no-money');
    expect(await tell('checkout.session.completed', 'cs_live_of_another')).toBe('no-money');
  });
});
