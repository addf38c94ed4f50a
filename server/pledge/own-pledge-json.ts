import { eventAmountOf, privateTextOf } from '#domain/event';
import { fulfilment } from '#domain/fulfilment';
import { money } from '#domain/money';
import { openAmount, type InstalmentState } from '#domain/payment-allocation';
import { toParts } from '#domain/schedule';
import type { Person } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { findOwnRecord } from '#server/pledge/pledge-record-queries';
import type { RecordRow } from '#server/pledge/pledge-record-store';
import { underscoresToDashes, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

function toJsonInstalments({ review, instalments, amount, currency, plan }: PledgeSnapshot) {
  if (review !== 'approved')
    return toParts(money(amount, currency), plan.parts).map((part) => ({
      due: null,
      amount: part.amount.amount,
      received: 0n,
      expected: 0n,
    }));
  return instalments.map((part) => ({
    due: part.due,
    amount: part.amount.amount,
    received: part.settled,
    expected: openAmount(part),
  }));
}

type Event = RecordRow['events'][number];

/** Who caused an event. Other people are not named: they are staff, or contacts of the same organisation. */
const toActor = ({ actorKind, actor }: Event, person: Person) => (actor?.id === person.id ? 'you' : actorKind);

/**
 * A pledge that a person may see for the JSON API, with its instalments, payments and events, each newest first but for the instalments. Amounts in minor units as bigints
 * (`stringifyExactJson` writes them). Payments sum to what was received, because a reversal or a refund is negative. Null if there is none or it is another person's.
 */
export async function findOwnPledgeJson(person: Person, text: string) {
  const found = await findOwnRecord(person, text);
  if (!found) return null;
  const { row, snapshot, terms } = found;
  const { review, instalments, received, excess } = snapshot;
  const total = (pick: (part: InstalmentState) => bigint) => instalments.reduce((sum, part) => sum + pick(part), 0n);
  const [ended, released] = [total((part) => part.ended), total((part) => part.released)];
  const settled = received - excess;
  const { graceDays } = terms;
  return {
    reference: row.reference,
    kind: underscoresToDashes(row.kind),
    review,
    fulfilment: fulfilment({ review, instalments, settled, ended, released, today: today(), graceDays }),
    amount: row.amount,
    currency: row.currency,
    repeat: row.repeat,
    hoursPerMonth: row.hoursPerMonth,
    addOns: row.addOns.map(({ slug, name, price }) => ({ slug, name, price })),
    received,
    expected: total(openAmount),
    ended,
    released,
    excess,
    createdAt: row.createdAt.toISOString(),
    instalments: toJsonInstalments(snapshot),
    payments: row.payments.map(({ kind, amount, receivedOn }) => ({
      kind,
      amount,
      receivedOn: fromDateColumn(receivedOn),
    })),
    events: row.events.map((event) => ({
      type: event.type,
      at: event.at.toISOString(),
      actor: toActor(event, person),
      amount: eventAmountOf(event.type, event.data),
      reason: privateTextOf(event.private?.data).reason,
    })),
  };
}
