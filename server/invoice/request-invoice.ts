import { parseCivilDate } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findBilledPledge } from '#server/invoice/invoice-queries';
import { storeRequest } from '#server/invoice/invoice-store';

/**
 * Asks for the invoice of a later instalment before its day, as a contact with a right to the bills or as staff. Asking again changes nothing. `not-found`: there is no
 * such sponsorship of theirs, or nothing is billed on that day.
 */
export async function requestInvoice(
  person: Person,
  { reference, due }: Readonly<{ reference: string; due: string }>,
): Promise<'requested' | 'not-found'> {
  const day = parseCivilDate(due);
  const pledge = await findBilledPledge(person, reference);
  if (!pledge || !day) return 'not-found';
  return storeRequest({ pledgeId: pledge.id, due: day, actor: person.id, at: now() });
}
