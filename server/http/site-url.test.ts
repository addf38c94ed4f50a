import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameOrigin, isSentToLoopback, toReturnPath, pathLocale } from '#server/http/site-url';

const SITE = 'https://pledge.example.org';

describe('a return path', () => {
  it.each(['/', '/account', '/give/check/4f?a=1&b=%20x#top', '/account/pledges/PB-7K3M-9Q2X', '/é'])(
    '%s is unchanged',
    (path) => {
      expect(toReturnPath(path)).toBe(new URL(path, SITE).href.slice(SITE.length));
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/.\\/evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'account',
    ' /account',
    '',
    `/${'x'.repeat(1_500)}`,
    undefined,
    null,
    42,
    ['/account/privacy'],
    { not: '' },
  ])('%j becomes the account page', (typed) => {
    expect(toReturnPath(typed)).toBe('/account');
  });

  it('never leaves the site, for any input', () => {
    const tricky = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '%2e',
        '%2f',
        '%5c',
        '@',
        ':',
        '?',
        '#',
        '\t',
        '\r',
        '\n',
        ' ',
        'evil.example',
        'http',
        'a',
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(tricky, (parts) => {
        const path = toReturnPath(`/${parts.join('')}`);
        expect(new URL(path, SITE).origin).toBe(SITE);
        expect(path).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 3_000 },
    );
  });
});

it.each([
  ['/es', 'es'],
  ['/es/give/check/x?y', 'es'],
  ['/especial', 'en'],
  ['/fr/give', 'en'],
  ['/', 'en'],
  ['', 'en'],
])('“%s” is in %s', (path, locale) => expect(pathLocale(path)).toBe(locale));

describe('a write is of the same origin', () => {
  // SITE_URL of the tests is http://127.0.0.1:3000.
  it.each([
    [{ origin: 'http://127.0.0.1:3000' }, true],
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'http://[::1]:3000' }, true],
    [{ origin: 'http://127.0.0.1:3001' }, false],
    [{ origin: 'https://127.0.0.1:3000' }, false],
    [{ origin: 'https://evil.example', host: 'evil.example' }, false],
    [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, false],
    [{ origin: 'null' }, false],
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
  ])('%j: %s', (sent, expected) => expect(isSameOrigin(new Headers(sent as Record<string, string>))).toBe(expected));
});

it.each([
  ['127.0.0.1:3000', true],
  ['localhost', true],
  ['[::1]:3000', true],
  ['evil.example:3000', false],
  ['127.0.0.1.evil.example', false],
  ['localhost@evil.example', false],
  ['', false],
])('a request to %j is sent to this machine: %s', (host, expected) =>
  expect(isSentToLoopback(new Headers({ host }))).toBe(expected),
);
