import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, pledge, seedCampaign } from '#test/factories';
import { end } from '#test/own-change-factories';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { goTo, newSupporter } from '#test/reminder-factories';
import { stripe, tell } from '#test/stripe-factories';
import { chargeSavedMethods } from '#server/payment-provider/charge-saved-methods';
import { removeMethod, removeMethodAtProvider } from '#server/payment-provider/remove-method';
import { findOwnMethod } from '#server/payment-provider/saved-method-queries';
import { startOnlinePayment } from '#server/payment-provider/start-online-payment';
import { forgetPerson } from '#server/privacy/forget-person';

import { chargesOf, eventsOf, forgetMethods, giftWithCard, nthDue } from '#test/saved-method-factories';
beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
});
beforeEach(forgetMethods);

describe('a payment method', () => {
  it('is saved with a payment whose person agreed, with the text that they saw, once', async () => {
    const gift = await giftWithCard();
    expect((await findOwnMethod(gift.person, gift.reference))?.saved).toEqual({
      label: 'Visa •••• 4242',
      refusedOn: null,
      next: { due: nthDue(gift, 1), amount: { amount: 2_500n, currency: 'USD' }, isNow: false },
    });
    expect(await eventsOf(gift)).toEqual(['payment-method-saved']);
    const [event] = await ask<{ text: string }>(
      "SELECT data ->> 'text' AS text FROM event WHERE type = 'payment-method-saved' AND stream_id = $1",
      [gift.person.id],
    );
    expect(event?.text).toContain('charge it on each further due date of this gift');
    await expectChecksHold();
  });

  it('is not saved without that, for a gift that does not repeat, or by somebody else', async () => {
    const { person } = await newSupporter();
    const { reference } = await pledge(person, recurring(2_500));
    await tell('checkout.session.completed', stripe.pay(reference, 2_500).session);
    const once = await pledge(person, { ...recurring(2_500), repeat: 'once' });
    await tell('checkout.session.completed', stripe.pay(once.reference, 2_500, 'usd', 'en').session);
    expect(await countOf('saved_method')).toBe(0);
    const other = await newPerson();
    expect(await findOwnMethod(other, reference)).toBeNull();
    expect(await findOwnMethod(person, once.reference)).toBeNull();
    expect(await removeMethod(other, reference)).toEqual({ kind: 'not-found' });
  });

  it('is asked for at Stripe only if the box was ticked, for the customer that is known', async () => {
    const gift = await giftWithCard();
    // What a method that is used pays, nobody is asked to pay.
    await ask('UPDATE saved_method SET refused_on = current_date WHERE pledge_id = $1', [gift.id]);
    const order = { reference: gift.reference, key: crypto.randomUUID(), count: 1, lang: 'de' as const };
    const opened = async (save: boolean) => {
      const result = await startOnlinePayment(gift.person, { ...order, key: crypto.randomUUID(), save });
      return result.kind === 'opened' ? stripe.state.sessions.get(result.url.split('/').at(-1) ?? '') : result;
    };
    expect(await opened(true)).toMatchObject({ save: 'de', customer: gift.customer });
    expect(await opened(false)).toMatchObject({ save: null, customer: null });
  });
});

describe('a method that is not used any more', () => {
  it('is removed by its person, also at Stripe, and what was paid with it stays', async () => {
    const gift = await giftWithCard();
    expect(await removeMethod(gift.person, gift.reference)).toEqual({ kind: 'removed' });
    expect(await removeMethod(gift.person, gift.reference)).toEqual({ kind: 'removed' });
    expect((await findOwnMethod(gift.person, gift.reference))?.saved).toBeNull();
    goTo(nthDue(gift, 1));
    expect(await chargeSavedMethods()).toBe(0);
    expect(stripe.state.customers.has(gift.customer)).toBe(true);
    await removeMethodAtProvider(gift.id);
    await removeMethodAtProvider(gift.id);
    expect(stripe.state.customers.has(gift.customer)).toBe(false);
    expect(await countOf('saved_method WHERE pledge_id = $1', [gift.id])).toBe(0);
    expect(await eventsOf(gift)).toEqual(['payment-method-saved', 'payment-method-removed']);
    // Stripe tells of the old payment again: the method stays removed.
    const [intent] = [...stripe.state.intents.keys()].slice(-1);
    await tell('payment_intent.succeeded', intent ?? '');
    expect(await countOf('saved_method WHERE pledge_id = $1', [gift.id])).toBe(0);
    await expectChecksHold();
  });

  it('ends with the gift', async () => {
    const gift = await giftWithCard();
    await end(gift.person, gift.reference);
    expect(await findOwnMethod(gift.person, gift.reference)).toBeNull();
    goTo(nthDue(gift, 1));
    expect(await chargeSavedMethods()).toBe(0);
    expect(await countOf('saved_method WHERE pledge_id = $1 AND removed_at IS NOT NULL', [gift.id])).toBe(1);
    expect(await chargesOf(gift)).toEqual([]);
  });

  it('ends when a payment is lost to a dispute, and is not charged while one is open', async () => {
    const gift = await giftWithCard();
    const [intent] = [...stripe.state.intents.keys()].slice(-1);
    const dispute = stripe.dispute(intent ?? '', 2_500);
    await tell('charge.dispute.created', dispute);
    goTo(nthDue(gift, 1));
    expect(await chargeSavedMethods()).toBe(0);
    Object.assign(stripe.state.disputes.get(dispute) ?? {}, { status: 'lost' });
    await tell('charge.dispute.closed', dispute);
    expect(await chargeSavedMethods()).toBe(0);
    expect(await countOf('saved_method WHERE pledge_id = $1 AND removed_at IS NOT NULL', [gift.id])).toBe(1);
    expect(await chargesOf(gift)).toEqual([]);
  });

  it('goes with a person who is forgotten', async () => {
    const gift = await giftWithCard();
    await forgetPerson(gift.person);
    expect(
      await countOf("saved_method WHERE pledge_id = $1 AND label = '' AND removed_at IS NOT NULL", [gift.id]),
    ).toBe(1);
    await removeMethodAtProvider(gift.id);
    expect(stripe.state.customers.has(gift.customer)).toBe(false);
    await expectChecksHold();
  });
});
