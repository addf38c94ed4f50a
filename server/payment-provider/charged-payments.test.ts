import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, seedCampaign } from '#test/factories';
import { addLongCampaign } from '#test/recurring-factories';
import { goTo, sendWaiting } from '#test/reminder-factories';
import { card, chargesOf, forgetMethods, giftWithCard, nthDue, type Gift } from '#test/saved-method-factories';
import { stripe, tell } from '#test/stripe-factories';
import { addDays, addMonths } from '#domain/civil-date';
import { findConfirmation } from '#server/document/confirmation';
import { findPaymentsCalendar } from '#server/feed/payments-calendar';
import { chargeSavedMethods } from '#server/payment-provider/charge-saved-methods';
import { removeMethod } from '#server/payment-provider/remove-method';
import { findOwnMethod } from '#server/payment-provider/saved-method-queries';
import { startOnlinePayment } from '#server/payment-provider/start-online-payment';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';

beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
});
beforeEach(forgetMethods);

/** In which of the places that say how to pay a person is asked to pay. */
async function asksOf({ person, reference }: Gift) {
  const order = { reference, key: crypto.randomUUID(), count: 1, save: false, lang: 'en' as const };
  const pledge = await findOwnPledge(person, reference, 'en');
  const [listed] = (await listOwnPledges(person, null, 'en')).pledges;
  const confirmation = await findConfirmation(person, reference, 'en');
  const calendar = (await findPaymentsCalendar(person, reference, 'en'))?.calendar ?? '';
  return {
    page: pledge?.toPay.length !== 0,
    list: listed?.isCharged === false,
    confirmation: confirmation?.pay !== null,
    calendar: calendar.includes('SUMMARY:Pay $25.00') && calendar.includes('IBAN'),
    online: (await startOnlinePayment(person, order)).kind === 'opened',
  };
}

const everywhere = (is: boolean) => ({
  page: is,
  list: is,
  confirmation: is,
  calendar: is,
  online: is,
});

describe('what a saved method is charged for is asked for nowhere', () => {
  it('before it is due, and the places say that it is charged', async () => {
    const gift = await giftWithCard();
    expect(await asksOf(gift)).toEqual(everywhere(false));
    const confirmation = await findConfirmation(gift.person, gift.reference, 'en');
    expect(confirmation?.notes[0]?.text).toContain('The payment method that you saved is charged.');
    const calendar = (await findPaymentsCalendar(gift.person, gift.reference, 'en'))?.calendar ?? '';
    expect(calendar).toContain(`SUMMARY:$25.00 is charged for pledge ${gift.reference}`);
  });

  it('while a bank has not decided about a charge, however long that takes', async () => {
    const gift = await giftWithCard();
    card(gift).next = 'waits';
    goTo(nthDue(gift, 1));
    await chargeSavedMethods();
    goTo(addDays(nthDue(gift, 1), 12));
    expect(await chargesOf(gift)).toMatchObject([{ outcome: null }]);
    expect(await asksOf(gift)).toEqual(everywhere(false));
    expect((await findOwnMethod(gift.person, gift.reference))?.saved?.next).toEqual({
      due: nthDue(gift, 1),
      amount: { amount: 2_500n, currency: 'USD' },
      isNow: true,
    });
  });

  it('but once it is refused, removed, disputed or was missed, it is asked for everywhere', async () => {
    const refused = await giftWithCard();
    card(refused).next = 'refused';
    const removed = await giftWithCard();
    await removeMethod(removed.person, removed.reference);
    goTo(nthDue(refused, 1));
    await chargeSavedMethods();
    expect(await asksOf(refused)).toEqual(everywhere(true));
    expect(await asksOf(removed)).toEqual(everywhere(true));

    const missed = await giftWithCard();
    goTo(addDays(nthDue(missed, 1), 6));
    expect(await asksOf(missed)).toEqual(everywhere(false));
    goTo(addDays(nthDue(missed, 1), 7));
    expect(await asksOf(missed)).toEqual(everywhere(true));
    // Only what is not charged: the later ones are.
    expect((await findOwnPledge(missed.person, missed.reference, 'en'))?.toPay).toHaveLength(1);

    const disputed = await giftWithCard();
    const [intent] = [...stripe.state.intents.keys()].slice(-1);
    await tell('charge.dispute.created', stripe.dispute(intent ?? '', 2_500));
    expect(await asksOf(disputed)).toEqual(everywhere(true));
  });

  it('but its reminders can be paused still: a yearly charge is announced', async () => {
    const gift = await giftWithCard('yearly');
    goTo(addDays(addMonths(nthDue(gift, 0), 12), -30));
    await extendRecurringGifts();
    expect(await findOwnPledge(gift.person, gift.reference)).toMatchObject({ toPay: [], reminders: 'on' });
  });

  it('also in emails: one about a payment says that the rest is charged while a charge waits', async () => {
    const gift = await giftWithCard();
    card(gift).next = 'waits';
    goTo(nthDue(gift, 1));
    await chargeSavedMethods();
    goTo(addDays(nthDue(gift, 1), 2));
    await sendWaiting();
    const [email] = await ask<{ text: string }>(
      "SELECT d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE d.recipient = $1 AND e.kind = 'payment-received'",
      [gift.person.email],
    );
    expect(email?.text).toContain('Visa •••• 4242 is charged on the next due date');
    expect(email?.text).not.toContain('IBAN');
  });
});
