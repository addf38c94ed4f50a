import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnv } from '#server/env';
import { providerOrigins } from '#server/identity/provider-origins';
import { startProvider } from '#server/identity/start-provider';
import { loopbackUrl } from '#server/http/loopback-url';

vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

const settle = (over: object = {}) =>
  vi.mocked(getEnv).mockReturnValue({
    SITE_URL: 'https://pledge.example.org',
    HOST: '127.0.0.1',
    PORT: 3000,
    OIDC_ISSUER: 'https://login.example/realm',
    OIDC_NAME: 'Ours',
    ...over,
  } as ReturnType<typeof getEnv>);
const asked: { url: string; body: URLSearchParams; cookie: string | null }[] = [];

/** next-auth's two addresses, as this process asks itself for them. */
function answerWith(url: string | undefined): void {
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    asked.push({
      url: address,
      body: new URLSearchParams(options.body as URLSearchParams),
      cookie: new Headers(options.headers).get('cookie'),
    });
    const first = address.endsWith('/csrf');
    return Response.json(first ? { csrfToken: 'token' } : { url }, {
      headers: { 'Set-Cookie': first ? 'csrf=a%7Cb; Path=/; HttpOnly' : 'state=s; Path=/; HttpOnly' },
    });
  });
}
beforeEach(() => {
  asked.length = 0;
  settle();
});
afterEach(() => vi.unstubAllGlobals());

describe('beginning to sign in elsewhere', () => {
  it('asks next-auth where to go, and hands on its cookies', async () => {
    answerWith('https://login.example/auth?state=1');
    const started = await startProvider('oidc', '/give/check/1');
    expect(started?.url).toBe('https://login.example/auth?state=1');
    expect(started?.cookies.map(({ name, value, httpOnly }) => [name, value, httpOnly])).toEqual([
      ['csrf', 'a|b', true],
      ['state', 's', true],
    ]);
    expect(asked.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:3000/api/auth/csrf',
      'http://127.0.0.1:3000/api/auth/signin/oidc',
    ]);
    expect(Object.fromEntries(asked[1]?.body ?? [])).toEqual({
      csrfToken: 'token',
      callbackUrl: 'https://pledge.example.org/give/check/1',
      json: 'true',
    });
    expect(asked[1]?.cookie).toBe('csrf=a%7Cb');
  });

  it.each(['https://evil.example/', '//evil.example', '/.//evil.example', null])(
    'never comes back to %j',
    async (returnTo) => {
      answerWith('https://login.example/');
      await startProvider('oidc', returnTo);
      expect(asked[1]?.body.get('callbackUrl')).toBe('https://pledge.example.org/account');
    },
  );

  it.each(['github', 'email', '../session', ''])('with %j, which is not on offer, asks nobody', async (id) => {
    answerWith('https://login.example/');
    expect(await startProvider(id, '/')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('fails loudly where next-auth does not say where', async () => {
    answerWith(undefined);
    await expect(startProvider('oidc', '/')).rejects.toThrow('did not say where');
  });
});

describe('addresses out of the settings', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['localhost', 'http://localhost:3000'],
  ])('listening on %s this process calls itself at %s', (HOST, address) => {
    settle({ HOST });
    expect(loopbackUrl()).toBe(address);
  });

  it('are those of the providers on offer', () => {
    expect(providerOrigins()).toBe('https://login.example');
    settle({ GITHUB_ID: 'id' });
    expect(providerOrigins()).toBe('https://github.com https://login.example');
    settle({ OIDC_ISSUER: undefined });
    expect(providerOrigins()).toBe('');
  });
});
