import { expect, test } from 'vitest';
import { findNotStatic, readModes } from '#scripts/static-pages';

const page = (sign: string, address: string) => `├ ${sign} ${address}      1h      1d`;
const needed = ['/', '/give', '/give/one-time', '/give/membership', '/give/sponsorship', '/figures'];

test('reads how each page is served', () => {
  const modes = readModes(['Route (app)', '┌ ○ /', '├ ƒ /api/v1/figures', '└ ◐ /account', '○  (Static)'].join('\n'));
  expect([...modes]).toEqual([
    ['/', '○'],
    ['/api/v1/figures', 'ƒ'],
    ['/account', '◐'],
  ]);
});

test('is content when every public page is static', () => {
  expect(findNotStatic(needed.map((address) => page('○', address)).join('\n'))).toEqual([]);
});

test('names a page with a dynamic hole, and one that is missing', () => {
  const lines = needed
    .filter((address) => address !== '/figures')
    .map((address) => page(address === '/' ? '◐' : '○', address));
  expect(findNotStatic([...lines, page('ƒ', '/story')].join('\n'))).toEqual([
    '/ is not fully static: next build marks it ◐',
    '/figures is not among the pages of next build',
    '/story is not fully static: next build marks it ƒ',
  ]);
});
