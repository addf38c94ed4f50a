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

/** A provider with the overrides that next-auth applies: values in `options` replace the provider's own. */
function providerOf(settings: Record<string, string>): Provider {
  const [found] = providers(env(settings)) as unknown as (Provider & { options?: Partial<Provider> })[];
  if (!found) throw new Error('No provider');
  return { ...found, ...found.options };
}
const profileOf = (provider: Provider, profile: Record<string, unknown>) => provider.profile?.(profile, {});

afterEach(() => vi.unstubAllGlobals());

describe('the offered providers', () => {
  it('are those in the settings', () => {
    expect(offeredProviders(env())).toEqual([]);
    expect(providers(env())).toEqual([]);
    expect(offeredProviders(env({ ...OIDC, ...GITHUB }))).toEqual([
      { id: 'github', name: 'GitHub' },
      { id: 'oidc', name: 'Our login' },
    ]);
    expect(providers(env({ ...OIDC, ...GITHUB })).map(({ id }) => id)).toEqual(['github', 'oidc']);
  });

  it('have origins for the form’s policy', () => {
    expect(providerOrigins(env(OIDC))).toBe('https://login.example');
    expect(providerOrigins(env({ ...OIDC, ...GITHUB }))).toBe('https://github.com https://login.example');
    expect(providerOrigins(env())).toBe('');
  });
});

describe('an OpenID provider', () => {
  it.each(['https://login.example/realms/one', 'https://login.example/realms/one/'])(
    'has its configuration below %s',
    (OIDC_ISSUER) => {
      expect(providerOf({ ...OIDC, OIDC_ISSUER }).wellKnown).toBe(
        'https://login.example/realms/one/.well-known/openid-configuration',
      );
    },
  );

  it('uses PKCE, state and nonce', () => {
    expect(providerOf(OIDC).checks).toEqual(['pkce', 'state', 'nonce']);
  });

  it.each([
    ['verified', { email: 'Ada@Example.org', email_verified: true }, 'ada@example.org'],
    ['not verified', { email: 'ada@example.org', email_verified: false }, null],
    ['without a verification claim', { email: 'ada@example.org' }, null],
    ['verified by a string only', { email: 'ada@example.org', email_verified: 'true' }, null],
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

describe('what a provider says of a person', () => {
  const claims = (over: object) =>
    profileOf(providerOf(OIDC), { sub: '7', name: 'Ada', email: 'ada@example.org', email_verified: true, ...over });

  it.each([
    ['  Zoe\u0308  ', 'Zo\u00eb'],
    ['Ada\nBcc: b@example.org', null],
    ['Ada\u202egro', 'Adagro'],
    ['\u0000', null],
    ['\ud800', null],
    ['x'.repeat(300_000), null],
    ['\u200b', null],
    [7, null],
    [{ not: '' }, null],
  ])('the name %j is kept as %j', async (name, kept) => {
    expect(await claims({ name })).toMatchObject({ name: kept, email: 'ada@example.org' });
  });

  it.each(['ada', 'a@example.org\nBcc: b@example.org', `${'a'.repeat(250)}@example.org`, 7, {}])(
    'the address %j counts as none',
    async (email) => {
      expect(await claims({ email })).toMatchObject({ email: null });
    },
  );

  it.each(['', 'x'.repeat(256), 'a b', 'a\u0000', undefined, 7])('the id %j signs no one in', async (sub) => {
    await expect(async () => claims({ sub })).rejects.toThrow('visible ASCII');
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

  /** The email of a person whose GitHub profile shows an address and who has these addresses. */
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
    ['none if none is verified, even if the profile shows one', [mail('a@example.org', true, false)], null],
    ['none without any addresses', [], null],
  ])('gives an address: %s', async (_, mails, email) => {
    expect(await personOf(mails)).toBe(email);
  });

  it('that fails signs no one in', async () => {
    await expect(personOf([], 500)).rejects.toThrow('GitHub answered 500 for /user/emails');
  });
});
