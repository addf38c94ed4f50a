import type { NextAuthOptions } from 'next-auth';
import { now } from '#server/clock';
import { getEnv } from '#server/env';
import { adapter } from '#server/identity/adapter-store';
import { markVerified } from '#server/identity/person-store';
import { grantAdmin } from '#server/identity/role-store';
import { providers } from '#server/identity/providers';
import { sessionCookie, SESSION_DAYS } from '#server/identity/session';
import { log } from '#server/log';
import { toReturnPath } from '#server/http/site-url';

let made: NextAuthOptions | undefined;

/**
 * next-auth as this site uses it: sessions in the database, GitHub and one OpenID provider by settings. E-mail links are issued and
 * confirmed by `request-sign-in.ts` and `confirm-sign-in.ts`, into the same tables.
 */
export function authOptions(): NextAuthOptions {
  const env = getEnv();
  return (made ??= {
    // next-auth takes one: whoever is at another provider while the secret changes begins again.
    secret: env.AUTH_SECRET[0],
    adapter: adapter(),
    providers: providers(env),
    session: { strategy: 'database', maxAge: SESSION_DAYS * 86_400, updateAge: 86_400 },
    cookies: { sessionToken: sessionCookie(env.SITE_URL) },
    useSecureCookies: env.SITE_URL.startsWith('https:'),
    // Every page next-auth has of its own is one of ours; signing out is a button in the head of the account.
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', verifyRequest: '/sign-in/check-mail' },
    callbacks: {
      // An address the provider has not verified never becomes an account here, nor joins one (profile maps it to null).
      signIn: ({ user }) => (user.email ? true : '/sign-in?error=EmailNotVerified'),
      // start-provider.ts hands in a full address: its path is kept, another site's is not.
      redirect: ({ url, baseUrl }) => {
        if (url === baseUrl) return baseUrl;
        return baseUrl + toReturnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url);
      },
      session: ({ session, user }) => ({ ...session, user }),
    },
    events: {
      // Somebody who was given a role before they ever came is not verified yet; what the provider has verified (see providers.ts) is.
      linkAccount: async ({ user, profile }) => {
        if (profile.email) await markVerified(user.id, profile.email, now());
      },
      signIn: async ({ user }) => {
        if (user.email && env.ADMIN_EMAILS.includes(user.email)) await grantAdmin(user.id);
      },
    },
    logger: {
      error: (code) => log.error({ code }, 'sign-in failed'),
      warn: (code) => log.warn({ code }, 'sign-in warning'),
      debug: () => undefined,
    },
  });
}

/**
 * The same for whoever comes back from a provider: its account and the address it has verified say alone who that is. next-auth would join the
 * account to whoever is signed in, although its address may be another person's.
 */
export function returnOptions(): NextAuthOptions {
  return { ...authOptions(), adapter: { ...adapter(), getSessionAndUser: () => Promise.resolve(null) } };
}
