import { parseRole } from '#domain/contact-role';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeRights } from '#server/contact/contact-store';

/** The result. `not-found`: there is no such contact or role, or the person may not change it; `last-primary`: an organisation keeps a primary contact. */
export type RoleResult = 'changed' | 'not-found' | 'last-primary';

/** Changes what a contact of the person's organisation looks after. */
export async function changeContactRole(person: Person, contact: bigint, text: string): Promise<RoleResult> {
  const role = parseRole(text);
  return role === null ? 'not-found' : storeRights({ contact, actor: person.id, role, at: now() });
}
