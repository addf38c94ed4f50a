import type { Person } from '#server/auth';
import { findContactRights } from '#server/contact/contact-store';

/** The parts of an organisation that a contact may change. `details`: its description, its contacts and its pledges. */
export type OrganisationPart = 'details' | 'billing' | 'logos';

type Owned = Readonly<{ supporterId: string; organisationId: bigint | null }>;

/**
 * Whether a person may see a pledge: its supporter, and every confirmed contact of its organisation. A contact who waits for confirmation sees only
 * their own pledges (rule "An organisation is one aggregate"). The pledges of who leaves an organisation have another supporter.
 */
export async function canSee(person: Pick<Person, 'id'>, pledge: Owned): Promise<boolean> {
  if (pledge.supporterId === person.id) return true;
  if (pledge.organisationId === null) return false;
  return (await findContactRights(person.id, pledge.organisationId)).some(({ isConfirmed }) => isConfirmed);
}

/**
 * Whether a person may change a part of an organisation. It takes a confirmed contact with the right to that part; the primary contact and a contact
 * with all rights may change every part.
 */
export async function canEdit(
  person: Pick<Person, 'id'>,
  organisationId: bigint,
  part: OrganisationPart = 'details',
): Promise<boolean> {
  const contacts = await findContactRights(person.id, organisationId);
  return contacts.some(
    ({ isConfirmed, isPrimary, isAll, isBilling, isLogos }) =>
      isConfirmed && (isPrimary || isAll || (part === 'billing' && isBilling) || (part === 'logos' && isLogos)),
  );
}

/**
 * Whether a person may withdraw a pledge or answer a question about it: its supporter, and every contact who may edit the details of its
 * organisation.
 */
export async function canMove(person: Pick<Person, 'id'>, pledge: Owned): Promise<boolean> {
  if (pledge.supporterId === person.id) return true;
  return pledge.organisationId !== null && canEdit(person, pledge.organisationId);
}

/** Whether a pledge is the person's own, so others must decide on it: they made it, or are a contact of its organisation, confirmed or not. */
export async function isOwnPledge(person: Pick<Person, 'id'>, pledge: Owned): Promise<boolean> {
  if (pledge.supporterId === person.id) return true;
  return pledge.organisationId !== null && (await findContactRights(person.id, pledge.organisationId)).length > 0;
}
