import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeConfirmedContact } from '#server/contact/contact-store';

/**
 * Confirms a waiting contact, who can then see the pledges of the organisation and use their rights. The person must be a confirmed contact of it,
 * either the primary one or one with all rights. Returns false for any other person, and for a contact that does not exist.
 */
export function confirmContact(person: Pick<Person, 'id'>, contact: bigint): Promise<boolean> {
  return storeConfirmedContact(person.id, contact, now());
}
