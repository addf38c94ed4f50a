import type { Person } from '#server/auth';
import { findPostalAddress } from '#server/identity/person-store';

/** The postal address of the signed-in person, as they typed it; null without one. */
export function readOwnPostalAddress(person: Person): Promise<string | null> {
  return findPostalAddress(person.id);
}
