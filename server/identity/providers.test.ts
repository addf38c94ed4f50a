import type { OAuthConfig } from 'next-auth/providers/oauth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseEnv, type Env } from '#server/env';
import { offeredProviders, providerOrigins, providers } from '#server/identity/providers';

const env = (over: Record<string, string> = {}): Env =>
  parseEnv({ DATABASE_URL: 'postgresql://x/y', AUTH_SECRET: 'x'.repeat(32), DEMO: '1', ...over });
const OIDC = {
  OIDC_ISSUER: 'https://login.example/realms/one',
  OIDC_CLIENT_ID: 'id',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: 'Our login',
};
const GITHUB = { GITHUB_ID: 'id', GITHUB_SECRET: 'secret' };

type Provider = OAuthConfig<Record<string, unknown>>;

/** A provider as next-auth uses it: what was given in `options` counts over the provider's own. */
function providerOf(settings: Record<string, string>): Provider {
  const [found] = providers(env(settings)) as unknown as (Provider & { options?: Partial<Provider> })[];
  if (!found) throw new Error('No provider');
  return { ...found, ...found.options };
}
const profileOf = (provider: Provider, profile: Record<string, unknown>) => provider.profile?.(profile, {});

afterEach(() => vi.unstubAllGlobals());

describe('the providers on offer', () => {
  it('are those the settings name', () => {
    expect(offeredProviders(env())).toEqual([]);
    expect(providers(env())).toEqual([]);
    expect(offeredProviders(env({ ...OIDC, ...GITHUB }))).toEqual([
      { id: 'github', name: 'GitHub' },
      { id: 'oidc', name: 'Our login' },
    ]);
    expect(providers(env({ ...OIDC, ...GITHUB })).map(({ id }) => id)).toEqual(['github', 'oidc']);
  });

  it('have origins that a form may lead on to', () => {
    expect(providerOrigins(env(OIDC))).toBe('https://login.example');
    expect(providerOrigins(env({ ...OIDC, ...GITHUB }))).toBe('https://github.com https://login.example');
    expect(providerOrigins(env())).toBe('');
  });
});

describe('an OpenID provider', () => {
  it.each(['https://login.example/realms/one', 'https://login.example/realms/one/'])(
    'is found beneath %s',
    (OIDC_ISSUER) => {
      expect(providerOf({ ...OIDC, OIDC_ISSUER }).wellKnown).toBe(
        'https://login.example/realms/one/.well-known/openid-configuration',
      );
    },
  );

  it('is asked with PKCE, state and nonce', () => {
    expect(providerOf(OIDC).checks).toEqual(['pkce', 'state', 'nonce']);
  });

  it.each([
    ['verified', { email: 'Ada@Example.org', email_verified: true }, 'ada@example.org'],
    ['not verified', { email: 'ada@example.org', email_verified: false }, null],
    ['of which nothing is said', { email: 'ada@example.org' }, null],
    ['verified by a word only', { email: 'ada@example.org', email_verified: 'true' }, null],
    ['missing', { email_verified: true }, null],
  ])('an address that is %s', async (_, claims, email) => {
    expect(await profileOf(providerOf(OIDC), { sub: '7', name: 'Ada', ...claims })).toEqual({
      id: '7',
      name: 'Ada',
      email,
      image: null,
    });
  });
});

describe('GitHub', () => {
  type Mail = { email: string; primary: boolean; verified: boolean; visibility: null };
  const mail = (email: string, primary: boolean, verified: boolean): Mail => ({
    email,
    primary,
    verified,
    visibility: null,
  });

  /** What a person becomes whose profile shows an address and who has these mails. */
  async function personOf(mails: Mail[], status = 200): Promise<string | null | undefined> {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
      asked.push(`${url} ${new Headers(options.headers).get('authorization')}`);
      const body = url.endsWith('/emails') ? mails : { id: 7, login: 'ada', name: null, email: 'shown@example.org' };
      return Response.json(body, { status: url.endsWith('/emails') ? status : 200 });
    });
    const github = providerOf(GITHUB);
    const userinfo = github.userinfo as { request: (context: object) => Promise<Record<string, unknown>> };
    const profile = await userinfo.request({ tokens: { access_token: 'token' } });
    expect(asked.toSorted()).toEqual([
      'https://api.github.com/user Bearer token',
      'https://api.github.com/user/emails Bearer token',
    ]);
    const person = await profileOf(github, profile);
    expect(person).toMatchObject({ id: '7', name: 'ada', image: null });
    return person?.email;
  }

  it.each([
    [
      'the primary one, if it is verified',
      [mail('b@example.org', false, true), mail('A@example.org', true, true)],
      'a@example.org',
    ],
    [
      'else another verified one',
      [mail('a@example.org', true, false), mail('b@example.org', false, true)],
      'b@example.org',
    ],
    ['none where none is verified, whatever the profile shows', [mail('a@example.org', true, false)], null],
    ['none where there is none', [], null],
  ])('gives an address: %s', async (_, mails, email) => {
    expect(await personOf(mails)).toBe(email);
  });

  it('that does not answer signs nobody in', async () => {
    await expect(personOf([], 500)).rejects.toThrow('GitHub answered 500 for /user/emails');
  });
});
