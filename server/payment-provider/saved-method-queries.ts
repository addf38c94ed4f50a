import { compareDates, type CivilDate } from '#domain/civil-date';
import type { Money } from '#domain/money';
import type { Person } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { findMethod } from '#server/payment-provider/saved-method-store';
import { maySave } from '#server/payment-provider/start-online-payment';
import { listOpenPayments } from '#server/pledge/open-payments';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/**
 * The saved payment method of a recurring gift: what its supporter knows it by, and what it is charged next, null if nothing is planned; `isNow`: it was due, and the bank has not decided. `refusedOn` is the day of a
 * refused charge, since which it is not used; null if there was none.
 */
export type SavedMethodView = Readonly<{
  label: string;
  refusedOn: CivilDate | null;
  next: Readonly<{ due: CivilDate; amount: Money; isNow: boolean }> | null;
}>;

function nextOf(pledge: PledgeSnapshot): SavedMethodView['next'] {
  const next = listOpenPayments(pledge).find(({ isCharged }) => isCharged);
  return next ? { due: next.due, amount: next.amount, isNow: compareDates(next.due, today()) < 0 } : null;
}

/** Whether a person can save a method for a pledge, and the one that is saved. Null if it is not their own recurring gift, or does not go on. */
export async function findOwnMethod(
  person: Person,
  reference: string,
): Promise<Readonly<{ saved: SavedMethodView | null }> | null> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge || !maySave(pledge, person)) return null;
  const method = await findMethod(pledge.id);
  const refusedOn = method?.refusedOn ? fromDateColumn(method.refusedOn) : null;
  return { saved: method && { label: method.label, refusedOn, next: nextOf(pledge) } };
}
