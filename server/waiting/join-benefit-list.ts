import { isStorable } from '#domain/plain-text';
import { yearOf } from '#domain/story-timeline';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { canMove } from '#server/organisation/access';
import { findSponsorship, storeBenefitWaiting } from '#server/waiting/missing-benefit-store';

/**
 * Joins the waiting list of a limited benefit for a sponsorship whose level brings it and which has no place of it. A second click finds the first one's entry. Null if
 * there is nothing to wait for, or the person may not act for the sponsorship.
 */
export async function joinBenefitList(person: Person, reference: string, slug: string): Promise<bigint | null> {
  // A database cannot hold all that a form can.
  if (!isStorable(slug)) return null;
  const sponsorship = await findSponsorship(reference);
  if (!sponsorship || !(await canMove(person, sponsorship))) return null;
  const at = now();
  return storeBenefitWaiting({ person: person.id, pledge: sponsorship.id, slug, year: yearOf(today(at)), at });
}
