import type { NextAuthOptions } from 'next-auth';
import { SESSION_DAYS } from '#domain/session-limits';
import { now } from '#server/clock';
import { getEnv } from '#server/env';
import { adapter } from '#server/identity/adapter-store';
import { isMergedAddress, markVerified } from '#server/identity/person-store';
import { grantAdminBySetting } from '#server/identity/grant-admin-by-setting';
import { providers } from '#server/identity/providers';
import { sessionCookie } from '#server/identity/session';
import { log } from '#server/log';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { keysFor } from '#server/signature';
import { toReturnPath } from '#server/http/site-url';

let made: NextAuthOptions | undefined;

/** The errors of next-auth with which a sign-in at a provider ends: at its start, at the return, or at what the provider says of the person. One each time. */
const FAILED_SIGN_IN = /^(SIGNIN_OAUTH|OAUTH_CALLBACK|OAUTH_PARSE_PROFILE)_ERROR$/;

/** next-auth does not wait for its log. */
function logProviderFailure(): void {
  logSecurityInRequest('sign-in-failed', { actor: null, what: 'provider' }).catch((error: unknown) =>
    log.error({ err: error }, 'a security event was not logged'),
  );
}

/**
 * The options of next-auth for this site: sessions in the database, GitHub and one OpenID provider from the settings. `request-sign-in.ts` and
 * `confirm-sign-in.ts` issue and confirm email links, in the same tables.
 */
export function authOptions(): NextAuthOptions {
  const env = getEnv();
  return (made ??= {
    // next-auth takes one secret. A user who is at another provider while it changes must start again.
    secret: keysFor('next-auth')[0].toString('base64url'),
    adapter: adapter(),
    providers: providers(env),
    session: { strategy: 'database', maxAge: SESSION_DAYS * 86_400, updateAge: 86_400 },
    cookies: { sessionToken: sessionCookie(env.SITE_URL) },
    useSecureCookies: env.SITE_URL.startsWith('https:'),
    // All of next-auth's own pages are replaced. Signing out is a button in the header of the account.
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', verifyRequest: '/sign-in/check-mail' },
    callbacks: {
      // An address that the provider has not verified never creates an account or joins one (profile maps it to null).
      signIn: async ({ user }) => {
        if (user.email && (await isMergedAddress(user.email))) {
          await logSecurityInRequest('sign-in-failed', { actor: null, what: 'merged-record' });
          return '/sign-in?error=RecordMerged';
        }
        if (user.email) return true;
        await logSecurityInRequest('sign-in-failed', { actor: null, what: 'unverified-address' });
        return '/sign-in?error=EmailNotVerified';
      },
      // start-provider.ts passes a complete URL. Its path is used, but another site's is not.
      redirect: ({ url, baseUrl }) => {
        if (url === baseUrl) return baseUrl;
        return baseUrl + toReturnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url);
      },
      session: ({ session, user }) => ({ ...session, user }),
    },
    events: {
      // A person who got a role before their first sign-in is not verified yet. An address that the provider has verified (see providers.ts) verifies them.
      linkAccount: async ({ user, profile }) => {
        if (profile.email) await markVerified(user.id, profile.email, now());
      },
      signIn: async ({ user, account }) => {
        await logSecurityInRequest('signed-in', { actor: user.id, what: account?.provider });
        if (user.email) await grantAdminBySetting(user.id, user.email);
      },
    },
    logger: {
      error: (code) => {
        log.error({ code }, 'sign-in failed');
        if (FAILED_SIGN_IN.test(code)) logProviderFailure();
      },
      warn: (code) => log.warn({ code }, 'sign-in warning'),
      debug: () => undefined,
    },
  });
}

/**
 * The options for the return from a provider. Only the provider's account and its verified address identify the person. next-auth would link the account to the
 * signed-in person, although the address may be another person's.
 */
export function returnOptions(): NextAuthOptions {
  return { ...authOptions(), adapter: { ...adapter(), getSessionAndUser: () => Promise.resolve(null) } };
}
