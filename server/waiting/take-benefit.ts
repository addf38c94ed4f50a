import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { canMove } from '#server/organisation/access';
import { findSponsorship, storeBenefitTaken } from '#server/waiting/missing-benefit-store';
import { findWaitingRow } from '#server/waiting/waiting-store';

/** Takes the place of a benefit that a person's entry is offered; returns the sponsorship's reference. Null: the offer is over, or not theirs. */
export async function takeBenefit(person: Person, entry: bigint): Promise<string | null> {
  const row = await findWaitingRow(entry);
  const reference = row?.kind === 'benefit' ? row.pledge?.reference : undefined;
  const sponsorship = reference === undefined ? null : await findSponsorship(reference);
  if (reference === undefined || !sponsorship || !(await canMove(person, sponsorship))) return null;
  return (await storeBenefitTaken({ person: person.id, entry, at: now() })) ? reference : null;
}
