import { expect, test } from 'vitest';
import { findNotStatic } from '#scripts/test/static-pages';

const whole = { response: 'complete', compute: 'static' };

test('is content when every public page is static', () => {
  expect(findNotStatic({ routes: { '/': whole, '/es': whole, '/more': {} } }, ['/', '/es'])).toEqual([]);
});

test('names a page with a dynamic hole, and one that is missing', () => {
  const routes = {
    '/': { response: 'partial', compute: 'static' },
    '/story': { response: 'complete', compute: 'dynamic' },
  };
  expect(findNotStatic({ routes }, ['/', '/figures', '/story', '/constructor'])).toEqual([
    '/ is not fully static: next build calls it partial, static',
    '/figures is not among the pages that next build makes beforehand',
    '/story is not fully static: next build calls it complete, dynamic',
    '/constructor is not among the pages that next build makes beforehand',
  ]);
});
