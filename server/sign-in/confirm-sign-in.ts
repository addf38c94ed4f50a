import { randomUUID } from 'node:crypto';
import { maskEmail } from '#domain/email-address';
import { SESSION_DAYS } from '#domain/session-limits';
import { now } from '#server/clock';
import { pathLocale } from '#server/http/site-url';
import { putFirstLocale } from '#server/identity/person-store';
import { grantAdminBySetting } from '#server/identity/grant-admin-by-setting';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { needsCode } from '#server/factor/factor-store';
import { takeLink, findLinkByHash } from '#server/sign-in/sign-in-store';
import { hashToken } from '#server/hash-token';

/**
 * Signed in, with the new session's token for the cookie, and whether the person's roles count only after a code of their second factor; or the link was invalid or no longer
 * valid; or the record of its address was merged into another one, whose address signs in.
 */
export type SignInConfirmed =
  | Readonly<{
      kind: 'signed-in';
      sessionToken: string;
      expires: Date;
      email: string;
      returnTo: string;
      needsCode: boolean;
    }>
  | Readonly<{ kind: 'merged' }>
  | Readonly<{ kind: 'no-good-link' }>;

/**
 * Uses up a link's token, once, and starts a session on this device (`Firefox/Linux`). The language of a first sign-in becomes the person's. Call it only for POST; a GET or HEAD must never
 * reach it.
 */
export async function confirmSignIn(token: unknown, device: string): Promise<SignInConfirmed> {
  if (typeof token !== 'string' || token.length > 200) return { kind: 'no-good-link' };
  const at = now();
  const session = { token: randomUUID(), expires: new Date(at.getTime() + SESSION_DAYS * 86_400_000), device };
  const taken = await takeLink(hashToken(token), at, session);
  if (!taken) {
    await logSecurityInRequest('sign-in-failed', { actor: null, what: 'link' });
    return { kind: 'no-good-link' };
  }
  if (taken === 'merged') {
    await logSecurityInRequest('sign-in-failed', { actor: null, what: 'merged-record' });
    return { kind: taken };
  }
  await logSecurityInRequest('signed-in', { actor: taken.userId, what: 'link' });
  await grantAdminBySetting(taken.userId, taken.email);
  await putFirstLocale(taken.email, pathLocale(taken.returnTo));
  return {
    kind: 'signed-in',
    sessionToken: session.token,
    expires: session.expires,
    email: taken.email,
    returnTo: taken.returnTo,
    needsCode: await needsCode(taken.userId),
  };
}

/**
 * An open link names its account (`a•••@example.org`), so that nobody is signed in to another person's by a forwarded link. `merged`: the record of its address was merged into
 * another one, which that account signs in to.
 */
export type LinkState =
  Readonly<{ kind: 'open' | 'merged'; account: string }> | Readonly<{ kind: 'expired' | 'used' | 'mangled' }>;

/** Whether a link can still sign in. Reading this never uses it up. An unknown but well-formed link was used, or was deleted after a day. */
export async function readLinkState(token: unknown): Promise<LinkState> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return { kind: 'mangled' };
  const link = await findLinkByHash(hashToken(token));
  if (!link) return { kind: 'used' };
  if (link.expires <= now()) return { kind: 'expired' };
  return link.mergedInto === null
    ? { kind: 'open', account: maskEmail(link.identifier) }
    : { kind: 'merged', account: maskEmail(link.mergedInto) };
}
