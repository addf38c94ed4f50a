import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { LIN } from './sign-in.ts';

/** Keeps the answer to the next request for a page's content back; the result lets it go. */
async function keepBack(page: Page, path: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname === path && url.searchParams.has('_rsc'),
    async (route) => {
      await promise;
      await route.continue();
    },
  );
  return resolve;
}

test('a page that is long on its way has a bar at the top, from a link and from a form; a quick one has none', async ({
  pageOf,
}) => {
  const page = await pageOf(LIN, { viewport: { width: 1440, height: 900 } });
  const bar = page.locator('.waiting-bar');
  await page.goto('/admin/payments');
  const release = await keepBack(page, '/admin/payments/reports');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expect(bar).toBeVisible();
  expect(await bar.evaluate((each) => each.getBoundingClientRect().top)).toBe(0);
  release();
  await expect(page).toHaveURL('/admin/payments/reports');
  await expect(bar).toHaveCount(0);

  await page.goto('/admin/audit');
  const answer = await keepBack(page, '/admin/audit');
  await page.getByRole('main').getByRole('search').getByRole('button').click();
  await expect(bar).toBeVisible();
  answer();
  await expect(bar).toHaveCount(0);
});
