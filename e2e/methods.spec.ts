import { expect, test } from './fixture.ts';

const READ = 'GET, HEAD';
const ALLOWED: readonly (readonly [path: string, allow: string])[] = [
  ['/api/v1/figures', READ],
  ['/api/v1/sponsors', READ],
  ['/api/v1/pledges', 'GET, HEAD, POST'],
  ['/api/v1/pledges/PB-2222-2222', READ],
  ['/api/v1/openapi.json', READ],
  ['/api/health/live', READ],
  ['/api/health/ready', READ],
  ['/api/me', READ],
  ['/api/csp-report', 'POST'],
  ['/api/pause-reminders', 'GET, HEAD, POST'],
  ['/api/auth/session', 'GET, HEAD, POST'],
  ['/feed.xml', READ],
  ['/es/feed.xml', READ],
  ['/campaign.ics', READ],
  ['/figures.csv', READ],
  ['/funding.json', READ],
  ['/.well-known/security.txt', READ],
];

for (const [path, allow] of ALLOWED) {
  test(`${path} lists the methods that it allows, and refuses others`, async ({ request }) => {
    const asked = await request.fetch(path, { method: 'OPTIONS' });
    expect([asked.status(), asked.headers().allow]).toEqual([204, `${allow}, OPTIONS`]);
    for (const method of ['DELETE', 'PUT', 'PATCH', ...(allow.includes('POST') ? [] : ['POST'])]) {
      const refused = await request.fetch(path, { method });
      expect([refused.status(), refused.headers().allow], method).toEqual([405, allow]);
      expect(refused.headers()['content-type']).toContain('application/problem+json');
    }
  });
}

test('the language switch accepts only a short form', async ({ request, baseURL }) => {
  const headers = { Origin: baseURL ?? '' };
  const post = async (data: string, type: string) =>
    (
      await request.post('/api/locale', { data, headers: { ...headers, 'Content-Type': type }, maxRedirects: 0 })
    ).status();
  expect(await post('locale=es', 'application/x-www-form-urlencoded')).toBe(303);
  expect(await post('locale=fr', 'application/x-www-form-urlencoded')).toBe(400);
  expect(await post('{"locale":"es"}', 'application/json')).toBe(415);
  expect(await post('--x', 'multipart/form-data; boundary=x')).toBe(415);
  expect(await post(`locale=${'e'.repeat(100_000)}`, 'application/x-www-form-urlencoded')).toBe(413);
});

test('an internal path does not exist for other clients', async ({ request }) => {
  for (const path of ['/api/refresh', '/api/form'])
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS'])
      expect((await request.fetch(path, { method })).status(), `${method} ${path}`).toBe(404);
});

test('a share image is still an image after a request with another method', async ({ request }) => {
  for (const method of ['OPTIONS', 'POST', 'DELETE']) {
    const refused = await request.fetch('/es/share/story.png', { method });
    expect([refused.status(), refused.headers().allow], method).toEqual([405, READ]);
  }
  const picture = await request.get('/es/share/story.png');
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
});

test('a page rendered per request allows only reading and its forms', async ({ request }) => {
  for (const path of ['/sign-in', '/account', '/admin/pledges', '/es/give/one-time/change', '/supporters/search'])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const refused = await request.fetch(path, { method });
      expect([refused.status(), refused.headers().allow], `${method} ${path}`).toEqual([405, 'GET, HEAD, POST']);
    }
});

test('next-auth is served for the return from a provider only', async ({ request }) => {
  const large = 'x'.repeat(5_000_000);
  for (const path of [
    'signin',
    'signout',
    'verify-request',
    'error',
    'csrf',
    'session',
    'providers',
    '_log',
    'callback',
  ])
    for (const more of [{ method: 'GET' }, { method: 'POST', data: large }])
      expect((await request.fetch(`/api/auth/${path}`, more)).status(), path).toBe(404);
  expect((await request.post('/api/auth/callback/oidc', { data: large })).status()).toBe(413);
});

test('a wrong return address of next-auth is no error of the server', async ({ request }) => {
  for (const path of ['/api/auth/callback/oidc?callbackUrl=:::', '/api/auth/callback/oidc?callbackUrl=javascript:1'])
    expect((await request.get(path)).status(), path).toBe(400);
  const headers = { Cookie: 'next-auth.callback-url=:::' };
  const answer = await request.get('/api/auth/callback/oidc', { headers, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/\/sign-in\?error=Callback$/);
  expect(answer.headers()['set-cookie']).toMatch(/^next-auth\.callback-url=; .*Max-Age=0/);
});

test('security.txt names a contact and a day within a year', async ({ request, baseURL }) => {
  const answer = await request.get('/.well-known/security.txt');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/^Contact: (mailto:|https:\/\/)\S+$/m);
  expect(text).toContain(`Canonical: ${baseURL}/.well-known/security.txt`);
  const days = (Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test('an escaped slash, and the image optimiser that the site does not use, are unknown addresses', async ({
  request,
}) => {
  for (const path of [
    ...['/account/pledges/%2F', '/admin/pledges/%2f', '/es/account/pledges/%2F', '/give/check/%5C', '/campaigns/%2F'],
    ...['/_next/image', '/_next/image?url=%2Ficon.svg&w=64&q=75', '/_next/image?url=x', '/api/v1/%2F', '/x%2Fy'],
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});
