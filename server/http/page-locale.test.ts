import { describe, expect, it } from 'vitest';
import { findPageLocale, ownPageBeside } from '#server/http/page-locale';

describe('the language of an address', () => {
  it('is one of ours that has addresses of its own', () => expect(findPageLocale('es')).toBe('es'));

  it.each(['en', 'fr', '', 'ES', 'toString', '__proto__'])('is not “%s”', (said) =>
    expect(findPageLocale(said)).toBeNull(),
  );
});

it.each([
  ['/%', '/no-page'],
  ['/es/%ff', '/es/no-page'],
  ['/en/%ff', '/no-page'],
  ['/%65s/x', '/no-page'],
  ['', '/no-page'],
] as const)('an own page beside %j is %s', (path, page) => {
  expect(ownPageBeside(path, 'no-page')).toBe(page);
});
