import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeCancelled } from '#server/email-change/email-change-store';
import { logSecurityInRequest } from '#server/http/log-security-in-request';

/** Cancels the person's change of email address, if one waits. Its links then do nothing. */
export async function cancelEmailChange(person: Person): Promise<void> {
  if (await storeCancelled(person.id, now()))
    await logSecurityInRequest('email-change', { actor: person.id, what: 'cancelled' });
}
