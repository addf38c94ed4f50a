import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGE_LIST } from '#content/languages';
import { errorPageResponse } from '#server/http/error-page-response';
import { isDatabaseDown } from '#server/database-status';
import { config, proxy } from '../proxy';

vi.mock('#server/database-status', () => ({ isDatabaseDown: vi.fn(() => false) }));
vi.mock('#server/http/error-page-response', () => ({
  errorPageResponse: vi.fn((_locale: string, _page: string, status: number) => new Response('made', { status })),
}));
vi.mock('#server/http/checkout-origin', () => ({ checkoutOrigin: () => 'https://checkout.example' }));
vi.mock('#server/env', () => ({ getEnv: () => ({ TRUSTED_PROXY: 1 }) }));

const ask = (address: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(new URL(address, 'http://site.example'), init));

const nginx = readFileSync('deploy/nginx.conf', 'utf8');
const BASES = LANGUAGE_LIST.map(({ base }) => base);
const TREE = path.join(import.meta.dirname, '[locale]');
const PAGES = readdirSync(TREE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes('[...'))
  .map((file) => ({
    address: `/${path.dirname(file)}`.replaceAll(/\/\.|\/\([^)]*\)/g, '').replaceAll(/\[\w+\]/g, 'x'),
    isStatic: readFileSync(path.join(TREE, file), 'utf8').includes("dynamic = 'error'"),
  }));

describe('the pages that the proxy handles', () => {
  it.each(BASES)('are those rendered per request, and no others: in “%s”', (base) => {
    expect(PAGES.length).toBeGreaterThan(20);
    const met = PAGES.filter(({ address }) =>
      unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: base + address || '/' }),
    );
    expect(met).toEqual(PAGES.filter(({ isStatic }) => !isStatic));
  });
});

describe('the forms', () => {
  const FORM_PATHS = [
    '/give/one-time',
    '/es/give/membership',
    '/give/sponsorship',
    '/campaigns/x/give',
    '/de/campaigns/x/give',
  ];
  const match = (url: string, cookies?: Record<string, string>) =>
    unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: `http://site.example${url}`, cookies });

  it.each(FORM_PATHS)('%s is static, unless the address has chosen something or the person is signed in', (url) => {
    expect(match(url)).toBe(false);
    expect(match(`${url}?utm_source=x`)).toBe(false);
    // Membership and level are chosen on the forms below /give alone.
    const chosen = [
      'amount=50',
      'programme=grants',
      ...(url.includes('/campaigns/') ? [] : ['class=basic', 'tier=partner']),
    ];
    for (const query of chosen) expect(match(`${url}?${query}`)).toBe(true);
    for (const name of ['pledgebook.session', '__Host-pledgebook.session'])
      expect(match(url, { 'pledgebook.known': 'x', [name]: 'x' })).toBe(true);
    expect(match(url, { 'pledgebook.draft': 'x' })).toBe(false);
  });

  it.each(FORM_PATHS)('%s is then the page that is filled in, or the static one while there is no database', (url) => {
    const answer = ask(`${url}?amount=50`);
    expect(answer.headers.get('x-middleware-rewrite')).toBe(`http://site.example${url}/change?amount=50`);
    expect(answer.headers.get('content-security-policy')).toContain("'strict-dynamic'");
    vi.mocked(isDatabaseDown).mockReturnValueOnce(true);
    expect(ask(`${url}?amount=50`).headers.get('x-middleware-next')).toBe('1');
  });
});

describe('the shipped reverse proxy', () => {
  it('caches no form of who is signed in', () => {
    const [, text = ''] = /"~(.*)" 1;/.exec(/map "\$uri \$http_cookie" [^]*?\n\}/.exec(nginx)?.[0] ?? '') ?? [];
    const own = new RegExp(text);
    for (const base of BASES) expect(`${base}/give/one-time x=y; __Host-pledgebook.session=z`).toMatch(own);
    for (const base of BASES) expect(`${base}/campaigns/x/give pledgebook.session=z`).toMatch(own);
    expect('/campaigns/x pledgebook.session=z').not.toMatch(own);
    expect('/give/one-time pledgebook.draft=z').not.toMatch(own);
    expect('/give pledgebook.session=z').not.toMatch(own);
  });

  const [, skip = ''] = /map \$uri \$pledgebook_skip \{([^]*?)\n\}/.exec(nginx) ?? [];
  const skipped = [...skip.matchAll(/"~(.*)" 1;/g)].map(([, pattern = '']) => new RegExp(pattern));

  it.each(BASES)('caches no page that is rendered per request: in “%s”', (base) => {
    const isSkipped = (address: string) => skipped.some((pattern) => pattern.test(base + address));
    expect(PAGES.filter(({ isStatic, address }) => !isStatic && !isSkipped(address))).toEqual([]);
    expect(PAGES.filter(({ isStatic, address }) => isStatic && isSkipped(address))).toEqual([]);
  });
});

it.each(['/account/pledges/%2F', '/es/admin/%2f', '/give/check/%5C', '/x%2Fy'])(
  '%s is an unknown address',
  (address) => {
    expect(unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: address })).toBe(true);
    expect(ask(address).status).toBe(404);
  },
);

it.each(['/sign-in', '/es/give/one-time', '/give/membership', '/account/pledges/PB-1', '/es/admin/payments'])(
  '%s responds with an error page to a form that is too large',
  (address) => {
    const headers = { 'content-length': '1048577' };
    expect(unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: address, headers })).toBe(true);
    expect(ask(address, { method: 'POST', headers }).status).toBe(413);
    expect(errorPageResponse).toHaveBeenLastCalledWith(address.startsWith('/es') ? 'es' : 'en', 'too-large', 413);
    expect(ask(address, { method: 'POST', headers: { 'Content-Length': '1048576' } }).status).not.toBe(413);
  },
);

describe('while the database is unavailable', () => {
  beforeEach(() => vi.mocked(isDatabaseDown).mockReturnValue(true));

  it.each([
    ['/account', 'en'],
    ['/admin/pledges', 'en'],
    ['/supporters/search?q=a', 'en'],
    ['/es/supporters/search?q=a', 'es'],
    ['/es/give/check/x', 'es'],
  ] as const)('%s returns 503 with an error page', (address, lang) => {
    for (const method of ['GET', 'POST']) {
      expect(ask(address, { method, headers: { Accept: 'text/html,*/*' } }).status).toBe(503);
      expect(errorPageResponse).toHaveBeenLastCalledWith(lang, 'unavailable', 503);
    }
  });

  it('a form sent by JavaScript is passed on, because its action returns the message', () => {
    const answer = ask('/sign-in', { method: 'POST', headers: { Accept: 'text/x-component' } });
    expect(answer.headers.get('x-middleware-next')).toBe('1');
  });
});

describe('while the database is available', () => {
  beforeEach(() => vi.mocked(isDatabaseDown).mockReturnValue(false));

  it.each(['/give/check/x', '/es/give/check/x', '/es/supporters/search', '/supporters/search', '/account'])(
    '%s has a new policy for each request',
    (address) => {
      const [answer, again] = [ask(address), ask(address)];
      expect(answer.headers.get('x-middleware-next')).toBe('1');
      const csp = answer.headers.get('content-security-policy');
      expect(csp).toContain("'strict-dynamic'");
      expect(csp).not.toBe(again.headers.get('content-security-policy'));
    },
  );

  it.each([
    ['/es/share/home.png', 'HEAD', null],
    ['/share/home.png', 'POST', 'GET, HEAD'],
    ['/es/share/home.png', 'OPTIONS', 'GET, HEAD'],
    ['/account/pledges/x/payments.ics', 'GET', null],
    ['/es/account/pledges/x/payments.ics', 'POST', 'GET, HEAD'],
    ['/account/pledges/x/payments.ics', 'OPTIONS', 'GET, HEAD'],
    ['/demo/mailbox/5', 'GET', null],
    ['/demo/mailbox/5', 'POST', 'GET, HEAD'],
    ['/demo/mailbox/5/invoice.pdf', 'GET', null],
    ['/demo/mailbox/5/invoice.pdf', 'POST', 'GET, HEAD'],
    ['/account', 'POST', null],
    ['/account', 'DELETE', 'GET, HEAD, POST'],
  ])('%s gets %s', (address, method, allow) => {
    const answer = ask(address, { method });
    if (allow === null) expect(answer.headers.get('x-middleware-next')).toBe('1');
    else expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
  });

  it('an email of the mailbox has the policy of its own, which lets the mailbox show it', () =>
    expect(ask('/demo/mailbox/5').headers.get('content-security-policy')).toBeNull());

  it.each([
    ['/account/%ff', 'en'],
    ['/%', 'en'],
    ['/es/impact/%E0%A4%A', 'es'],
    ['/es/%zz', 'es'],
  ])('%s, with invalid escapes, is 404', (address, lang) => {
    expect(unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: address })).toBe(true);
    expect(ask(address).status).toBe(404);
    expect(errorPageResponse).toHaveBeenLastCalledWith(lang, 'no-page', 404);
  });

  it.each(
    PAGES.filter(({ isStatic }) => !isStatic).flatMap(({ address }) =>
      ['fr', 'toString'].map((lang) => `/${lang}${address}`),
    ),
  )('%s, in an unsupported language, is 404', (address) => {
    expect(unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: address })).toBe(true);
    expect(ask(address).status).toBe(404);
    expect(errorPageResponse).toHaveBeenLastCalledWith('en', 'no-page', 404);
  });

  it.each(PAGES.filter(({ isStatic }) => !isStatic).flatMap(({ address }) => BASES.map((base) => base + address)))(
    '%s is a page',
    (address) => expect(ask(address).headers.get('x-middleware-next')).toBe('1'),
  );

  it('the framework handles valid escapes', () =>
    expect(unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: '/impact/grant%73?q=%E2%82%AC' })).toBe(false));
});

it('lets the forms of a pledge’s page lead to the page on which one pays, and no other page’s', () => {
  const formsOf = (address: string) =>
    /form-action ([^;]*)/.exec(ask(address).headers.get('content-security-policy') ?? '')?.[1];
  for (const base of BASES) {
    expect(formsOf(`${base}/account/pledges/PB-7777-777D`)).toBe("'self' https://checkout.example");
    for (const other of ['/account', '/account/pledges/PB-7777-777D/confirmation', '/admin/pledges'])
      expect(formsOf(base + other)).toBe("'self'");
  }
});
