import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnv } from '#server/env';
import { log } from '#server/log';
import { startProvider } from '#server/sign-in/start-provider';

const jar = vi.hoisted(() => ({ set: vi.fn() }));
vi.mock('#server/env', () => ({ getEnv: vi.fn() }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
vi.mock('#server/identity/auth-options', () => ({ authOptions: () => ({ providers: [] }) }));
vi.mock('next-auth', () => ({ default: vi.fn() }));
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(jar) }));

type Context = Readonly<{ params: Promise<{ nextauth: string[] }> }>;
const asked: { path: string; method: string; body: Record<string, string>; keptBefore: number }[] = [];

/** A mock of next-auth's handler: its response has the URL to redirect to. */
function answerWith(url: string | undefined): void {
  const handler = NextAuth as unknown as (request: NextRequest, context: Context) => Promise<Response>;
  vi.mocked(handler).mockImplementation(async (request, context) => {
    const { nextauth } = await context.params;
    const body = Object.fromEntries(new URLSearchParams(await request.text()));
    asked.push({ path: nextauth.join('/'), method: request.method, body, keptBefore: jar.set.mock.calls.length });
    const isFirst = nextauth[0] === 'csrf';
    return Response.json(isFirst ? { csrfToken: 'token' } : { url }, {
      headers: { 'Set-Cookie': `${isFirst ? 'csrf=a%7Cb' : 'state=s'}; Path=/; HttpOnly; SameSite=Lax` },
    });
  });
}
beforeEach(() => {
  asked.length = 0;
  vi.clearAllMocks();
  vi.stubGlobal('fetch', () => {
    throw new Error('The site must not call itself.');
  });
  vi.mocked(getEnv).mockReturnValue({
    SITE_URL: 'https://pledge.example.org',
    OIDC_ISSUER: 'https://login.example/realm',
    OIDC_NAME: 'Ours',
  } as ReturnType<typeof getEnv>);
});

describe('starting a sign-in with another provider', () => {
  it('gets the URL from next-auth, and passes on its cookies', async () => {
    answerWith('https://login.example/auth?state=1');
    expect(await startProvider('oidc', '/give/check/1')).toBe('https://login.example/auth?state=1');
    expect(jar.set.mock.calls).toEqual([
      [expect.objectContaining({ name: 'csrf', value: 'a|b', httpOnly: true, path: '/', sameSite: 'lax' })],
      [expect.objectContaining({ name: 'state', value: 's', httpOnly: true, path: '/', sameSite: 'lax' })],
    ]);
    const form = { csrfToken: 'token', callbackUrl: 'https://pledge.example.org/give/check/1', json: 'true' };
    expect(asked).toEqual([
      { path: 'csrf', method: 'GET', body: {}, keptBefore: 0 },
      // next-auth compares the token with the cookie, which must be set by now.
      { path: 'signin/oidc', method: 'POST', body: form, keptBefore: 1 },
    ]);
  });

  it.each(['https://evil.example/', '//evil.example', '/.//evil.example', null])(
    'never returns to %j',
    async (returnTo) => {
      answerWith('https://login.example/');
      await startProvider('oidc', returnTo);
      expect(asked[1]?.body.callbackUrl).toBe('https://pledge.example.org/account');
    },
  );

  it.each(['github', 'email', '../session', ''])('makes no request for %j, which is not offered', async (id) => {
    answerWith('https://login.example/');
    expect(await startProvider(id, '/')).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([undefined, 'https://pledge.example.org/api/auth/error?error=OAuthSignin', 'https:'])(
    'returns null and logs an error if next-auth returns %j',
    async (url) => {
      answerWith(url);
      expect(await startProvider('oidc', '/')).toBeNull();
      expect(log.error).toHaveBeenCalledOnce();
    },
  );

  it('returns null and logs an error if the call fails', async () => {
    vi.mocked(NextAuth as unknown as () => Promise<Response>).mockRejectedValue(new Error('fetch failed'));
    expect(await startProvider('oidc', '/')).toBeNull();
    expect(log.error).toHaveBeenCalledOnce();
  });
});
