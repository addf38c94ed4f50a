import { ask, toMove } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { recordPayment } from '#server/payment/record-payment';
import { toConfirmation } from '#server/payment/payment-warnings';
import { endPledge } from '#server/pledge-change/end-pledge';

/** Records a payment that arrived today, in major units, also an unusual one. */
export async function pay(treasurer: Staff<'handle-money'>, reference: string, amount: string) {
  const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '' };
  return recordPayment(treasurer, { ...form, confirmed: toConfirmation(form) });
}

/** Ends all that is open of a person's pledge, or a part in major units. */
export async function end(person: Person, reference: string, part: string | null = null) {
  return endPledge(person, { ...(await toMove(reference)), part });
}

/** A pledge's newest event, with the kind of its email. */
export async function lastEvent(reference: string) {
  const [event] = await ask(
    `SELECT e.type, e.actor_id, e.data, l.kind AS email FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id
     LEFT JOIN email l ON l.event_id = e.id WHERE reference = $1 ORDER BY e.version DESC LIMIT 1`,
    [reference],
  );
  return event;
}
