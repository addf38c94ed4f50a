import { expect, test } from 'vitest';
import { alternatesOf, localizedPath, splitLocale } from '#domain/localized-path';

const EN = { code: 'en', base: '' };
const ES = { code: 'es', base: '/es' };

test.each([
  [EN, '/', '/'],
  [ES, '/', '/es'],
  [EN, '/figures', '/figures'],
  [ES, '/figures', '/es/figures'],
])('%o %s has the path %s', (language, path, place) => {
  expect(localizedPath(language, path)).toBe(place);
});

test('a page exists in every language, and its default for other readers is English', () => {
  expect(alternatesOf('https://pledge.example.org', [EN, ES], '/give')).toEqual({
    en: 'https://pledge.example.org/give',
    es: 'https://pledge.example.org/es/give',
    'x-default': 'https://pledge.example.org/give',
  });
  expect(alternatesOf('https://pledge.example.org', [EN, ES], '/').es).toBe('https://pledge.example.org/es');
});

test.each([
  ['/es/figures?x=1', ES, '/figures?x=1'],
  ['/es', ES, '/'],
  ['/es?x', ES, '/?x'],
  ['/especial', EN, '/especial'],
  ['/figures', EN, '/figures'],
  ['/', EN, '/'],
])('%s has a language and a path', (path, language, rest) => {
  expect(splitLocale([EN, ES], path)).toEqual({ language, path: rest });
});
