import type { APIRequestContext, Page } from 'playwright/test';
import { expect, test as base } from './fixture.ts';
import { startOwnWeb } from './own-web.ts';

const FREE = 240;

/** A second web process that takes the client's address from the proxy, so that every test is a separate client. */
const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use, info) => {
      const web = await startOwnWeb(info.project.outputDir, 'limited-web', () => ({
        TRUSTED_PROXY: '1',
        SMTP_URL: 'smtp://127.0.0.1:9',
      }));
      await use(web.origin);
      await web.stop();
    },
    { scope: 'worker' },
  ],
});

/** Addresses of one /64 count as one client. */
const newClient = () => ({ 'x-forwarded-for': `2001:db8:0:${crypto.randomUUID().slice(0, 4)}::1` });

/** Searches as often as a client may in a minute. */
async function useUp(request: APIRequestContext, origin: string, headers: Record<string, string>): Promise<void> {
  for (let done = 0; done < FREE; done += 20) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => request.get(`${origin}/supporters/search?after=x`, { headers })),
    );
    expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 200));
  }
}

async function expectRefusal(page: Page, title: string, field: string, q: string): Promise<void> {
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: field })).toHaveValue(q);
}

test('too many searches are refused with a message, for any search and in each language', async ({
  request,
  origin,
}) => {
  const headers = newClient();
  await useUp(request, origin, headers);
  for (const [path, title] of [
    ['/supporters/search?q=%3Cb%3E', 'Too many searches in a short time'],
    ['/es/supporters/search?q=a&after=cut', 'Demasiadas búsquedas en poco tiempo'],
  ] as const) {
    const answer = await request.get(origin + path, { headers });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(title);
  }
  const other = await request.get(`${origin}/supporters/search?q=a`, { headers: newClient() });
  expect(await other.text()).not.toContain('Too many searches');
});

for (const javaScriptEnabled of [true, false]) {
  test(`a refused search has a message and keeps the search text${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    request,
    origin,
  }) => {
    const headers = newClient();
    const context = await contextOf(null, { baseURL: origin, javaScriptEnabled, extraHTTPHeaders: headers });
    const page = await context.newPage();
    await useUp(request, origin, headers);
    await page.goto('/supporters');
    await page.getByRole('searchbox', { name: 'Search for a name' }).fill('Ada “1”');
    await page.getByRole('button', { name: 'Search' }).click();
    await expectRefusal(page, 'Too many searches in a short time', 'Search for a name', 'Ada “1”');
    await expect(page.getByText(/please wait \d+ seconds?, then search again\./)).toBeVisible();
    await page.getByRole('link', { name: 'Search again' }).click();
    await expectRefusal(page, 'Too many searches in a short time', 'Search for a name', 'Ada “1”');
    await expect(page).toHaveURL(/\/supporters\/search\?q=Ada/);
    await page.getByRole('link', { name: 'All names' }).click();
    await expect(page).toHaveURL(`${origin}/supporters`);
  });
}
