import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeJoined } from '#server/contact/contact-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

/** Makes the person a contact of the organisation that their address was invited to. Twice changes nothing. Returns whether they are one: not without an invitation of the last 14 days. */
export async function joinAsContact(person: Person, slug: string): Promise<boolean> {
  const organisation = await findOrganisationId(slug);
  return organisation !== null && storeJoined({ organisation, actor: person.id, at: now() });
}
