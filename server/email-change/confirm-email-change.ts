import { now } from '#server/clock';
import { storeConfirmed } from '#server/email-change/email-change-store';
import { hashToken } from '#server/hash-token';
import { logSecurityInRequest } from '#server/http/log-security-in-request';

/**
 * The result of confirming. `waiting`: the other address has not confirmed yet. `taken`: the new address is another person's by now, so nothing changed. `changed`: the
 * person has the new address, and their sessions but this one have ended.
 */
export type ChangeConfirmed = Readonly<{ kind: 'waiting' | 'taken' | 'changed' | 'no-good-link' }>;

/**
 * Confirms a change of email address from the address that got the token; signed in or not. Once both have, it takes effect. Call it only for POST: email programs open
 * links. `session`: the token of the browser's session, which goes on if it is the person's.
 */
export async function confirmEmailChange(token: unknown, session: string | undefined): Promise<ChangeConfirmed> {
  if (typeof token !== 'string' || token.length > 200) return { kind: 'no-good-link' };
  const { kind, person = null } = await storeConfirmed({
    token: hashToken(token),
    session: session === undefined ? null : hashToken(session),
    at: now(),
  });
  await logSecurityInRequest('email-change', { actor: person, what: kind });
  return { kind };
}
