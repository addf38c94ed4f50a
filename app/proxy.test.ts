import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDatabaseDown } from '#server/runtime/database-status';
import { proxy } from '../proxy';

vi.mock('#server/runtime/database-status', () => ({ isDatabaseDown: vi.fn(() => false) }));
vi.mock('#server/http/loopback-url', () => ({ loopbackUrl: () => 'http://own.example' }));
vi.mock('#server/env', () => ({ getEnv: () => ({ TRUSTED_PROXY: 1, AUTH_SECRET: 'only-for-tests' }) }));

const PAGE = { headers: { 'Content-Security-Policy': "script-src 'nonce-of-the-page'" } };
const asked = vi.fn(async (address: string, _init?: RequestInit) => new Response(`<p>${address}</p>`, PAGE));
const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(new URL(path, 'http://site.example'), init));

beforeEach(() => vi.stubGlobal('fetch', asked));
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockClear();
});

describe('while the database is away', () => {
  beforeEach(() => vi.mocked(isDatabaseDown).mockReturnValue(true));

  it.each([
    ['/account', '/unavailable'],
    ['/admin/pledges', '/unavailable'],
    ['/supporters/search?q=a', '/unavailable'],
    ['/give/one-time/change?draft=x', '/unavailable'],
    ['/es/supporters/search?q=a', '/es/unavailable'],
    ['/es/give/check/x', '/es/unavailable'],
    ['/es/give/membership/change?draft=x', '/es/unavailable'],
  ])('%s is answered 503 with the words of %s', async (path, page) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).toBe(`<p>http://own.example${page}</p>`);
  });
});

describe('while all is well', () => {
  beforeEach(() => vi.mocked(isDatabaseDown).mockReturnValue(false));

  it.each(['/give/check/x', '/es/give/check/x', '/es/supporters/search', '/supporters/search', '/account'])(
    '%s is made under a policy of its own',
    async (path) => {
      const answer = await ask(path);
      expect(answer.headers.get('x-middleware-next')).toBe('1');
      expect(answer.headers.get('content-security-policy')).toContain("'strict-dynamic'");
    },
  );

  it.each(['/fr/give/check/x', '/en/give/check/x', '/toString/supporters/search', '/ES/give/one-time/change'])(
    '%s is of no language of ours: 404, told plainly',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(asked).toHaveBeenCalledExactlyOnceWith('http://own.example/no-page', { headers: {} });
    },
  );

  it('the 241st search of a client in a minute is refused, in the words of its own page, and tells how long to wait', async () => {
    const from = (client: string, page = '/supporters/search') => ask(page, { headers: { 'x-forwarded-for': client } });
    for (let time = 0; time < 240; time += 1) expect((await from('192.0.2.7')).status).toBe(200);
    expect(asked).not.toHaveBeenCalled();
    for (const page of ['/supporters/search?q=ada&after=x', '/es/supporters/search?q=%25']) {
      const refused = await from('192.0.2.7', page);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(refused.headers.get('cache-control')).toBe('private, no-store');
      // Its scripts carry the nonce that was made with it.
      expect(refused.headers.get('content-security-policy')).toBe("script-src 'nonce-of-the-page'");
      expect(await refused.text()).toBe(`<p>http://own.example${page}</p>`);
    }
    // The site's own request for that page is let through; nobody else can say that theirs is.
    const own = new Headers(asked.mock.calls[0]?.[1]?.headers);
    const again = await ask('/supporters/search', {
      headers: { ...Object.fromEntries(own), 'x-forwarded-for': '192.0.2.7' },
    });
    expect(again.headers.get('x-middleware-next')).toBe('1');
    own.set('x-pledgebook-word', 'made up');
    const made = await ask('/supporters/search', {
      headers: { ...Object.fromEntries(own), 'x-forwarded-for': '192.0.2.7' },
    });
    expect(made.status).toBe(429);
    expect((await from('192.0.2.8')).status).toBe(200);
  });

  it.each([
    ['GET', null],
    ['HEAD', null],
    ['POST', 405],
    ['OPTIONS', 405],
    ['DELETE', 405],
  ])('a share image takes %s: %s', async (method, status) => {
    const answer = await ask('/share/en/home.png', { method });
    if (status === null) expect(answer.headers.get('x-middleware-next')).toBe('1');
    else expect([answer.status, answer.headers.get('allow')]).toEqual([status, 'GET, HEAD']);
  });
});
