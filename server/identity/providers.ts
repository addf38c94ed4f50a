import type { NextAuthOptions, Profile } from 'next-auth';
import GitHub, { type GithubEmail, type GithubProfile } from 'next-auth/providers/github';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { readEmailAddress } from '#domain/email-address';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import { getEnv, type Env } from '#server/env';

type OpenIdProfile = { sub: string; name?: string; email?: string; email_verified?: boolean };

/** The other providers for signing in, with the id and name that the sign-in page shows. */
export function offeredProviders(env: Env): { id: string; name: string }[] {
  return [
    ...(env.GITHUB_ID ? [{ id: 'github', name: 'GitHub' }] : []),
    ...(env.OIDC_ISSUER ? [{ id: 'oidc', name: env.OIDC_NAME }] : []),
  ];
}

/** Origins that the sign-in page's form may redirect to, separated by spaces: those of the configured providers. */
export function providerOrigins({ GITHUB_ID, OIDC_ISSUER }: Env = getEnv()): string {
  return [GITHUB_ID && 'https://github.com', OIDC_ISSUER && new URL(OIDC_ISSUER).origin].filter(Boolean).join(' ');
}

/** The longest `sub` of OpenID Connect. GitHub's ids are shorter. */
const LONGEST_ID = 255;

/**
 * A person as a provider describes them, checked like what a person types. A name that we would refuse is left out, and so is an address. Throws for an id that
 * we cannot store.
 */
function toUser(id: unknown, name: unknown, email: unknown) {
  if (typeof id !== 'string' || !/^[\x21-\x7e]+$/.test(id) || id.length > LONGEST_ID)
    throw new Error('The provider sent an id that is not 1 to 255 visible ASCII characters');
  const cleaned = typeof name === 'string' ? cleanText(name, { most: TEXT_LIMITS.name }) : null;
  return {
    id,
    name: cleaned?.ok ? cleaned.text : null,
    email: typeof email === 'string' ? readEmailAddress(email) : null,
    image: null,
  };
}

function openId(env: Env): OAuthConfig<OpenIdProfile> {
  return {
    id: 'oidc',
    name: env.OIDC_NAME,
    type: 'oauth',
    wellKnown: new URL('.well-known/openid-configuration', `${env.OIDC_ISSUER?.replace(/\/?$/, '/')}`).href,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Safe because only verified addresses are passed on: the same verified address is the same person.
    allowDangerousEmailAccountLinking: true,
    // Only a verified address counts. An unverified one could belong to another person and would give access to their account.
    profile: ({ sub, name, email, email_verified }) => toUser(sub, name, email_verified === true ? email : null),
  };
}

const GITHUB_API = 'https://api.github.com';

async function readGitHub(accessToken: string): Promise<Profile> {
  const headers = { Authorization: `Bearer ${accessToken}`, 'User-Agent': 'pledgebook' };
  const read = async (path: string) => {
    const answer = await fetch(GITHUB_API + path, { headers, signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status} for ${path}`);
    return answer.json() as Promise<unknown>;
  };
  const [profile, emails] = (await Promise.all([read('/user'), read('/user/emails')])) as [
    GithubProfile,
    GithubEmail[],
  ];
  const verified = emails.filter((each) => each.verified);
  const email = (verified.find((each) => each.primary) ?? verified[0])?.email ?? null;
  return { ...profile, email: email ?? undefined } as Profile;
}

/** The configured providers. Each maps an unverified address to null. */
export function providers(env: Env): NextAuthOptions['providers'] {
  const github = () =>
    GitHub({
      clientId: env.GITHUB_ID ?? '',
      clientSecret: env.GITHUB_SECRET ?? '',
      allowDangerousEmailAccountLinking: true,
      userinfo: { request: ({ tokens }) => readGitHub(String(tokens.access_token)) },
      profile: ({ id, name, login, email }) => toUser(String(id), name ?? login, email),
    });
  return [...(env.GITHUB_ID ? [github()] : []), ...(env.OIDC_ISSUER ? [openId(env)] : [])];
}
