import { expect, it } from 'vitest';
import { pathLocale } from '#server/http/path-locale';

it.each([
  ['/es', 'es'],
  ['/es/give/check/x?y', 'es'],
  ['/especial', 'en'],
  ['/fr/give', 'en'],
  ['/', 'en'],
  ['', 'en'],
])('“%s” is in %s', (path, locale) => expect(pathLocale(path)).toBe(locale));
