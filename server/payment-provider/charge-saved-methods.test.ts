import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, seedCampaign } from '#test/factories';
import { addLongCampaign } from '#test/recurring-factories';
import { goTo, liveThrough, remindersTo, sendWaiting } from '#test/reminder-factories';
import { stripe, sumsOf, tell } from '#test/stripe-factories';
import { addDays, addMonths } from '#domain/civil-date';
import { chargeSavedMethods } from '#server/payment-provider/charge-saved-methods';
import { findOwnMethod } from '#server/payment-provider/saved-method-queries';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';

import { card, chargesOf, eventsOf, forgetMethods, giftWithCard, nthDue } from '#test/saved-method-factories';
beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
});
beforeEach(forgetMethods);

describe('charging', () => {
  it('happens once on each due date, however often and by how many workers', async () => {
    const gift = await giftWithCard();
    expect(await chargeSavedMethods()).toBe(0);
    goTo(addDays(nthDue(gift, 1), -1));
    expect(await chargeSavedMethods()).toBe(0);
    goTo(nthDue(gift, 1));
    await Promise.all([chargeSavedMethods(), chargeSavedMethods(), chargeSavedMethods()]);
    await chargeSavedMethods();
    expect(await chargesOf(gift)).toEqual([{ due: nthDue(gift, 1), amount: '2500', outcome: 'paid' }]);
    expect(await sumsOf(gift.reference)).toMatchObject({ received: 5_000, excess: 0 });
    expect([...stripe.state.intents.values()].filter(({ pledge }) => pledge === gift.reference)).toHaveLength(2);
    await sendWaiting();
    expect(
      await countOf("demo_email WHERE recipient = $1 AND text LIKE '%is charged on the next due date%'", [
        gift.person.email,
      ]),
    ).toBe(3);
    await expectChecksHold();
  });

  it('takes only what is still open, and not what was due before the method was saved or long ago', async () => {
    const gift = await giftWithCard();
    stripe.pay(gift.reference, 3_500);
    await tell('payment_intent.succeeded', [...stripe.state.intents.keys()].at(-1) ?? '');
    goTo(nthDue(gift, 2));
    await chargeSavedMethods();
    expect(await chargesOf(gift)).toEqual([{ due: nthDue(gift, 2), amount: '1500', outcome: 'paid' }]);
    goTo(addDays(nthDue(gift, 3), 7));
    expect(await chargeSavedMethods()).toBe(0);
    expect(await chargesOf(gift)).toHaveLength(1);
    await expectChecksHold();
  });

  it('that is refused is said, and not tried again until a method is saved anew', async () => {
    const gift = await giftWithCard();
    card(gift).next = 'refused';
    goTo(nthDue(gift, 1));
    expect(await chargeSavedMethods()).toBe(0);
    expect(await chargeSavedMethods()).toBe(0);
    expect(await chargesOf(gift)).toEqual([{ due: nthDue(gift, 1), amount: '2500', outcome: 'refused' }]);
    expect((await findOwnMethod(gift.person, gift.reference))?.saved).toMatchObject({ refusedOn: nthDue(gift, 1) });
    await sendWaiting();
    const [email] = await ask<{ subject: string; text: string }>(
      'SELECT subject, text FROM demo_email WHERE recipient = $1 ORDER BY email_id DESC LIMIT 1',
      [gift.person.email],
    );
    expect(email?.subject).toBe(`Your payment was not possible: ${gift.reference}`);
    expect(email?.text).toContain('$25.00');
    goTo(nthDue(gift, 2));
    expect(await chargeSavedMethods()).toBe(0);
    card(gift).next = 'paid';
    await tell('checkout.session.completed', stripe.pay(gift.reference, 5_000, 'usd', 'en').session);
    goTo(nthDue(gift, 3));
    expect(await chargeSavedMethods()).toBe(1);
    expect(await eventsOf(gift)).toEqual(['payment-method-saved', 'charge-refused', 'payment-method-saved']);
    await expectChecksHold();
  });

  it('that a bank decides later is recorded then, and charged no second time', async () => {
    const gift = await giftWithCard();
    card(gift).next = 'waits';
    goTo(nthDue(gift, 1));
    expect(await chargeSavedMethods()).toBe(0);
    const [id, intent] = [...stripe.state.intents].at(-1) ?? ['', null];
    expect(await chargesOf(gift)).toMatchObject([{ outcome: null }]);
    Object.assign(intent ?? {}, { status: 'succeeded' });
    await tell('payment_intent.succeeded', id);
    goTo(addDays(nthDue(gift, 1), 1));
    expect(await chargeSavedMethods()).toBe(1);
    expect(await sumsOf(gift.reference)).toMatchObject({ received: 5_000, excess: 0 });
    expect(await chargesOf(gift)).toMatchObject([{ outcome: 'paid' }]);
  });

  it('goes on with the others while Stripe does not answer for one, and tries that one again', async () => {
    const [down, other] = [await giftWithCard(), await giftWithCard()];
    card(down).next = 'down';
    goTo(nthDue(down, 1));
    await expect(chargeSavedMethods()).rejects.toThrow('1 charges could not be made');
    expect(await chargesOf(other)).toMatchObject([{ outcome: 'paid' }]);
    expect(await chargesOf(down)).toMatchObject([{ outcome: null }]);
    card(down).next = 'paid';
    expect(await chargeSavedMethods()).toBe(1);
    expect(await sumsOf(down.reference)).toMatchObject({ received: 5_000, excess: 0 });
    await expectChecksHold();
  });
});

describe('reminders of a gift with a method', () => {
  it('announce a yearly charge three days before, and no monthly one', async () => {
    const monthly = await giftWithCard();
    expect(await liveThrough(monthly.person, addDays(nthDue(monthly, 1), -20), nthDue(monthly, 1))).toEqual([]);
    const yearly = await giftWithCard('yearly');
    const next = addMonths(nthDue(yearly, 0), 12);
    goTo(addDays(next, -30));
    expect(await extendRecurringGifts()).toBeGreaterThan(0);
    expect(await liveThrough(yearly.person, addDays(next, -20), addDays(next, -1))).toEqual([
      [17, 'instalment-coming'],
    ]);
    const [reminder] = await remindersTo(yearly.person);
    expect(reminder?.text).toContain('$25.00, charged to Visa •••• 4242 on');
    expect(reminder?.text).not.toContain('IBAN');
    goTo(next);
    await chargeSavedMethods();
    expect(await chargesOf(yearly)).toEqual([{ due: next, amount: '2500', outcome: 'paid' }]);
  });

  it('come once it was refused', async () => {
    const gift = await giftWithCard();
    card(gift).next = 'refused';
    goTo(nthDue(gift, 1));
    await chargeSavedMethods();
    expect(await liveThrough(gift.person, nthDue(gift, 1), addDays(nthDue(gift, 1), 8))).toEqual([
      [7, 'instalment-due'],
    ]);
  });
});
