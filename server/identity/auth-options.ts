import type { NextAuthOptions } from 'next-auth';
import { getEnv } from '#server/env';
import { adapter } from '#server/identity/adapter-store';
import { grantAdmin } from '#server/identity/person-store';
import { providers } from '#server/identity/providers';
import { sessionCookie, SESSION_DAYS } from '#server/identity/session-cookie';
import { log } from '#server/log';
import { toReturnPath } from '#server/site/return-path';

let made: NextAuthOptions | undefined;

/**
 * next-auth as this site uses it: sessions in the database, GitHub and one OpenID provider by settings. E-mail links are issued and
 * confirmed by `request-sign-in.ts` and `confirm-sign-in.ts`, into the same tables.
 */
export function authOptions(): NextAuthOptions {
  const env = getEnv();
  return (made ??= {
    secret: env.AUTH_SECRET,
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
