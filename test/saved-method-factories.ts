import { ask, pledge, snapshotOf } from '#test/factories';
import { recurring } from '#test/recurring-factories';
import { dueDates, goTo, newSupporter, pauseAll } from '#test/reminder-factories';
import { stripe, tell } from '#test/stripe-factories';
import type { CivilDate } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { today } from '#server/clock';

/** Removes what an earlier test saved, so that a later one does not charge it. */
export async function forgetMethods(): Promise<void> {
  await pauseAll();
  await ask('DELETE FROM method_charge WHERE outcome IS NULL');
  await ask('DELETE FROM saved_method');
  stripe.state.customers.clear();
}

export type Gift = Readonly<{
  person: Person;
  reference: string;
  due: readonly CivilDate[];
  customer: string;
  id: bigint;
}>;

/** A gift of 25 each month or year whose first instalment was paid online on its due date, with a card that was saved. */
export async function giftWithCard(every: 'monthly' | 'yearly' = 'monthly'): Promise<Gift> {
  const { person } = await newSupporter();
  const { reference } = await pledge(person, recurring(2_500, every));
  const due = await dueDates(reference);
  goTo(due[0] ?? today());
  const { session } = stripe.pay(reference, 2_500, 'usd', 'en');
  await tell('checkout.session.completed', session);
  const { id } = await snapshotOf(reference);
  const [row] = await ask<{ customer: string }>('SELECT customer FROM saved_method WHERE pledge_id = $1', [id]);
  return { person, reference, due, id, customer: row?.customer ?? '' };
}

export const card = ({ customer }: Gift) => {
  const found = stripe.state.customers.get(customer);
  if (!found) throw new Error('Stripe does not know the card');
  return found;
};
export const chargesOf = ({ id }: Gift) =>
  ask<{ due: string; amount: string; outcome: string | null }>(
    'SELECT due::text, amount::text, outcome FROM method_charge WHERE pledge_id = $1 ORDER BY due',
    [id],
  );
export const eventsOf = ({ person }: Gift) =>
  ask<{ type: string }>(
    "SELECT type FROM event WHERE stream = 'person' AND stream_id = $1 AND type ~ '^(payment-method|charge)' ORDER BY version",
    [person.id],
  ).then((rows) => rows.map(({ type }) => type));
export const nthDue = ({ due }: Gift, at: number) => {
  const day = due[at];
  if (!day) throw new Error(`No instalment ${at}`);
  return day;
};
