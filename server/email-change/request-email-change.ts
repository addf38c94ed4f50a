import { randomUUID } from 'node:crypto';
import { readEmailAddress } from '#domain/email-address';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { CHANGE_HOURS, toChangeToken } from '#server/email-change/email-change-token';
import { storeChange } from '#server/email-change/email-change-store';
import { hashToken } from '#server/hash-token';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

/** The result of asking for a change. It is the same whether or not the new address has an account. `seconds` until the next request is allowed. */
export type ChangeRequested =
  Readonly<{ kind: 'sent' | 'not-an-address' | 'same-address' }> | Readonly<{ kind: 'too-many'; seconds: number }>;

/**
 * Begins a change of the person's email address to the one typed, in place of one that waits. Nothing changes until both addresses have confirmed it. The limits are
 * on the person and on the new address, apart from those of signing in: whoever uses them up keeps nobody out.
 */
export async function requestEmailChange(person: Person, typed: string): Promise<ChangeRequested> {
  const email = readEmailAddress(typed);
  if (email === null) return { kind: 'not-an-address' };
  if (email === person.email) return { kind: 'same-address' };
  const seconds =
    (await takeFromLimit('email-change-person', person.id)) ?? (await takeFromLimit('email-change-address', email));
  if (seconds !== null) return { kind: 'too-many', seconds };
  const [id, at] = [randomUUID(), now()];
  await storeChange({
    id,
    person: person.id,
    email,
    oldToken: hashToken(toChangeToken(id, 'old')),
    newToken: hashToken(toChangeToken(id, 'new')),
    expires: new Date(at.getTime() + CHANGE_HOURS * 3_600_000),
    at,
  });
  await logSecurityInRequest('email-change', { actor: person.id, what: 'requested' });
  return { kind: 'sent' };
}
