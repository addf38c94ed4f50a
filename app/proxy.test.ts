import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDatabaseDown } from '#server/database-loss';
import { proxy } from '../proxy';

vi.mock('#server/database-loss', () => ({ isDatabaseDown: vi.fn(() => false) }));
vi.mock('#server/site/own-address', () => ({ ownAddress: () => 'http://own.example' }));

const asked = vi.fn(async (address: string) => new Response(`<p>${address}</p>`));
const ask = (path: string, init: { method?: string } = {}) =>
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
      expect(asked).toHaveBeenCalledExactlyOnceWith('http://own.example/no-page');
    },
  );

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
