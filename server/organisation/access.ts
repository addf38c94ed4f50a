import type { Person } from '#server/auth';
import { findContactRights } from '#server/organisation/contact-store';

/** What a contact may change of an organisation; `details` is its description, its contacts and what it promised. */
export type OrganisationPart = 'details' | 'billing' | 'logos';

type Owned = Readonly<{ supporterId: string; organisationId: bigint | null }>;

/**
 * Whether a person may see a pledge: its supporter, and every confirmed contact of the organisation it is of. One who waits to be confirmed sees their own alone
 * ("An organisation is one aggregate").
 */
export async function canSee(person: Pick<Person, 'id'>, pledge: Owned): Promise<boolean> {
  if (pledge.supporterId === person.id) return true;
  if (pledge.organisationId === null) return false;
  return (await findContactRights(person.id, pledge.organisationId)).some(({ isConfirmed }) => isConfirmed);
}

/** Whether a person may change a part of an organisation: a confirmed contact with the right to it, the primary one and one with all rights to every part. */
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

/** Whether a person may withdraw a pledge or answer a question about it: its supporter, and whoever may edit the details of its organisation. */
export async function canMove(person: Pick<Person, 'id'>, pledge: Owned): Promise<boolean> {
  if (pledge.supporterId === person.id) return true;
  return pledge.organisationId !== null && canEdit(person, pledge.organisationId);
}

/** Whether a pledge is somebody's own, so that others decide on it: they made it, or are a contact of its organisation, confirmed or not. */
export async function isOwnPledge(person: Pick<Person, 'id'>, pledge: Owned): Promise<boolean> {
  if (pledge.supporterId === person.id) return true;
  return pledge.organisationId !== null && (await findContactRights(person.id, pledge.organisationId)).length > 0;
}
