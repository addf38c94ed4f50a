import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '#scripts/process/paths';
import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { switchTo } from './language.ts';

test.use({ expectedConsoleErrors: /status of 404/ });

/** Every page of the app, by its address without a language. */
const APP = path.join(CHECKOUT, 'app', '[locale]');
const PAGES = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => `/${path.dirname(file)}`.replaceAll(/\/\.$|\/\([^)]*\)/g, '').replaceAll(/\[\w+\]/g, 'x'));

const ENGLISH = { lang: 'en', title: 'Page not found', way: 'To the campaign', home: '/' };
const SPANISH = { lang: 'es', title: 'Página no encontrada', way: 'A la campaña', home: '/es' };

async function expectEnd(page: Page, address: string, { lang, title, way, home }: typeof ENGLISH): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(404);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'self'");
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('main').getByRole('link', { name: way }).click();
  await expect(page).toHaveURL(home);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an unknown path has a page in its language, with a link onwards', async ({ page }) => {
      for (const path of ['/no-such', '/no-such/at/all', '/impact/no-such', '/%E0%A4%A'])
        await expectEnd(page, path, ENGLISH);
      for (const path of [
        '/es/nada',
        '/es/nada/de/nada',
        '/es/impact/nada',
        '/es/story/nada',
        '/es/error/unavailable/x',
      ])
        await expectEnd(page, path, SPANISH);
    });

    test('every page in an unsupported language has an error message', async ({ page }) => {
      // One page after the other, and there are more with each part of the site.
      test.slow();
      expect(PAGES.length).toBeGreaterThan(30);
      for (const address of PAGES) {
        const answer = await page.goto(`/fr${address}`);
        expect(answer?.status(), address).toBe(404);
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('Page not found');
        await expect(page.getByRole('main').getByRole('link', { name: 'To the campaign' }), address).toBeVisible();
      }
    });
  });
}

test('the paths of the default language have no language code', async ({ request }) => {
  for (const [path, place] of [
    ['/en', '/'],
    ['/en/figures', '/figures'],
    ['/en/supporters/search?q=a', '/supporters/search?q=a'],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([308, place]);
  }
});

test('pages in an unsupported language do not exist', async ({ page, request }) => {
  for (const lang of ['fr', 'toString'])
    for (const path of ['give/check/x', 'give/one-time/change?draft=x', 'supporters/search?q=a']) {
      expect((await request.get(`/${lang}/${path}`)).status()).toBe(404);
    }
  await page.goto('/es/give/check/no-such');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Estas respuestas ya no están aquí');
});

test('without JavaScript, a 404 page that is rendered per request has its title in the HTML', async ({ request }) => {
  for (const [path, title] of [
    ['/give/check/no-such', 'These answers are no longer here'],
    ['/es/give/one-time/change?draft=x', 'Estas respuestas ya no están aquí'],
    ['/campaigns/no-such/give', 'Page not found'],
    ['/sponsors/no-such', 'Page not found'],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain(`<title>${title} · `);
  }
});

test('every method is answered with 404 at an unknown path', async ({ request }) => {
  for (const method of ['HEAD', 'POST', 'PUT', 'DELETE'])
    expect((await request.fetch('/es/nada', { method })).status(), method).toBe(404);
});

test('the 404 page can switch to the other language', async ({ page }) => {
  await page.goto('/es/nada');
  await switchTo(page, 'Español', 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/nada');
  await switchTo(page, 'English', 'Español');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SPANISH.title);
});
