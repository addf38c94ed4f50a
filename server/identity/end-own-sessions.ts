import { cookies } from 'next/headers';
import { z } from 'zod';
import type { Person } from '#server/auth';
import { sessionCookieName } from '#server/identity/session';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { deleteOtherSessions, deleteSessionOf } from '#server/identity/session-store';

/**
 * Ends one session of the person, or all but the one of this request (`others`). Another person's session, an ended one and anything else is left alone: the
 * list then shows what there is.
 */
export async function endOwnSessions(person: Person, which: string): Promise<void> {
  if (which === 'others') {
    const token = (await cookies()).get(sessionCookieName())?.value;
    if (token) await deleteOtherSessions(person.id, token);
  } else if (z.uuid().safeParse(which).success) {
    await deleteSessionOf(person.id, which);
  } else return;
  await logSecurityInRequest('sessions-ended', { actor: person.id, what: which === 'others' ? 'others' : 'one' });
}
