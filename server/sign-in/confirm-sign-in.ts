import { randomUUID } from 'node:crypto';
import { now } from '#server/clock';
import { getEnv } from '#server/env';
import { pathLocale } from '#server/http/site-url';
import { putFirstLocale } from '#server/identity/person-store';
import { grantAdmin } from '#server/identity/role-store';
import { SESSION_DAYS } from '#server/identity/session';
import { logSecurity } from '#server/security-log';
import { takeLink, findLinkByHash } from '#server/sign-in/sign-in-store';
import { toTokenHash } from '#server/sign-in/sign-in-token';

/** Signed in, with the new session's token for the cookie; or the link was invalid or no longer valid. */
export type SignInConfirmed =
  | Readonly<{ kind: 'signed-in'; sessionToken: string; expires: Date; email: string; returnTo: string }>
  | Readonly<{ kind: 'no-good-link' }>;

/**
 * Uses up a link's token, once, and starts a session. The language of a first sign-in becomes the person's. Call it only for POST; a GET or HEAD must never
 * reach it.
 */
export async function confirmSignIn(token: unknown): Promise<SignInConfirmed> {
  if (typeof token !== 'string' || token.length > 200) return { kind: 'no-good-link' };
  const at = now();
  const session = { token: randomUUID(), expires: new Date(at.getTime() + SESSION_DAYS * 86_400_000) };
  const taken = await takeLink(toTokenHash(token), at, session);
  if (!taken) {
    await logSecurity('sign-in-failed', { actor: null, what: 'link' });
    return { kind: 'no-good-link' };
  }
  await logSecurity('signed-in', { actor: taken.userId, what: 'link' });
  if (getEnv().ADMIN_EMAILS.includes(taken.email)) await grantAdmin(taken.userId);
  await putFirstLocale(taken.email, pathLocale(taken.returnTo));
  return {
    kind: 'signed-in',
    sessionToken: session.token,
    expires: session.expires,
    email: taken.email,
    returnTo: taken.returnTo,
  };
}

/** Whether a link can still sign in. Reading this never uses it up. An unknown but well-formed link was used, or was deleted after a day. */
export async function readLinkState(token: unknown): Promise<'open' | 'expired' | 'used' | 'mangled'> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return 'mangled';
  const link = await findLinkByHash(toTokenHash(token));
  if (!link) return 'used';
  return link.expires > now() ? 'open' : 'expired';
}
