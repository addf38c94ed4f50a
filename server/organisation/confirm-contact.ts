import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeConfirmedContact } from '#server/organisation/contact-store';

/**
 * Confirms a contact who waits, so that they see what their organisation promised and may do what their rights say: the word of a confirmed primary contact of it, or of one
 * with all rights. False for anybody else's word and for a contact that is not there, alike.
 */
export function confirmContact(person: Pick<Person, 'id'>, contact: bigint): Promise<boolean> {
  return storeConfirmedContact(person.id, contact, now());
}
