import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReturnPath, pathLocale } from '#server/http/site-url';

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
    `/${'x'.repeat(500)}`,
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
