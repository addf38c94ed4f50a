import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeRemovedContact } from '#server/contact/contact-store';

/** The result. `not-found`: there is no such contact, or the person may not remove it; `last-primary`: an organisation keeps a primary contact. */
export type RemovalResult = 'removed' | 'not-found' | 'last-primary';

/**
 * Removes a contact of the person's organisation, an invitation, or the person themself. Who is removed loses access at the next request, and the pledges that they made
 * for the organisation go to a primary contact.
 */
export function removeContact(person: Person, contact: bigint): Promise<RemovalResult> {
  return storeRemovedContact({ contact, actor: person.id, at: now() });
}
