import { expect, test } from './fixture.ts';

test('a path with invalid escapes gives a 404 page in its language', async ({ request }) => {
  const paths = [
    '/%',
    '/%E0%A4%A',
    '/x.%ff',
    '/impact/%ff',
    '/story/%ff',
    '/logos/%ff',
    '/give/check/%ff',
    '/sign-in/%ff',
    '/%80',
    '/%C3%28',
    '/%E2%82',
    '/%ED%A0%80',
    '/%F0%80%80%80',
    '/story/%80',
    '/logos/%80',
    '/api/v1/%80',
  ];
  for (const path of [...paths, '/account/pledges/%ff', '/admin/pledges/%ff', '/api/%ff', '/supporters/%ff?q=a']) {
    const answer = await request.get(path);
    expect([answer.status(), path]).toEqual([404, path]);
    expect(await answer.text()).toContain('Page not found');
  }
  const spanish = await request.get('/es/impact/%ff');
  expect(spanish.status()).toBe(404);
  expect(await spanish.text()).toContain('Página no encontrada');
  expect((await request.get('/impact/grant%73')).status(), 'escapes that are text lead on').toBe(200);
});
