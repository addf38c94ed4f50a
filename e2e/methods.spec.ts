import { expect, test } from './fixture.ts';
import { ADA } from './sign-in.ts';

const READ = 'GET, HEAD';
const ALLOWED: readonly (readonly [path: string, allow: string])[] = [
  ['/api/v1/figures', READ],
  ['/api/v1/sponsors', READ],
  ['/api/v1/pledges', 'GET, HEAD, POST'],
  ['/api/v1/openapi.json', READ],
  ['/api/health/live', READ],
  ['/api/health/ready', READ],
  ['/api/me', READ],
  ['/api/auth/session', 'GET, HEAD, POST'],
  ['/feed.xml', READ],
  ['/es/feed.xml', READ],
  ['/campaign.ics', READ],
  ['/figures.csv', READ],
  ['/funding.json', READ],
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

test('the pages of next-auth are replaced by ours', async ({ page, pageOf }) => {
  for (const [path, place] of [
    ['signin', /\/sign-in\?/],
    ['signout', /\/sign-in\?returnTo=%2Faccount$/],
    ['verify-request', /\/sign-in\/check-mail$/],
    ['error', /\/sign-in\?error=/],
    ['error?error=Signin', /\/sign-in\?.*error=Signin$/],
  ] as const) {
    await page.goto(`/api/auth/${path}`);
    await expect(page).toHaveURL(place);
  }
  const own = await pageOf(ADA);
  await own.goto('/api/auth/signout');
  await expect(own).toHaveURL('/account');
  await expect(own.getByRole('button', { name: 'Sign out' })).toBeVisible();
});
