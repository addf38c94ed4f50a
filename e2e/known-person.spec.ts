import type { Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { ADA } from './sign-in.ts';

test.use({ javaScriptEnabled: false });

async function expectKnown(page: Page): Promise<void> {
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: 'Account' })).toBeVisible();
  await expect(header.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
}

test('the header of the pages that are rendered per request knows who is signed in, without JavaScript', async ({
  pageOf,
}) => {
  const page = await pageOf(ADA);
  await page.goto('/give/one-time?amount=40');
  await expectKnown(page);
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.locator('main dl')).toContainText('$40.00');
  await expectKnown(page);
  await page.goto('/supporters/search?q=a');
  await expectKnown(page);
  const visitor = await pageOf(null);
  await visitor.goto('/supporters/search?q=a');
  await expect(visitor.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('the form of a campaign has what its address chose and what is known of the person filled in', async ({
  pageOf,
}) => {
  const [campaign] = await inDatabase<{ slug: string }>(
    'SELECT slug FROM campaign WHERE current_date BETWEEN first_day AND last_day ORDER BY id LIMIT 1',
    [],
  );
  const address = `/campaigns/${campaign?.slug}/give`;
  const visitor = await pageOf(null);
  await visitor.goto(`/es${address}?amount=40.50`);
  await expect(visitor.locator('[name=otherAmount]')).toHaveValue('40,50');
  await expect(visitor.locator('[name=displayName]')).toHaveValue('');
  const page = await pageOf(ADA);
  await page.goto(address);
  await expectKnown(page);
  await expect(page.locator('[name=displayName]')).not.toHaveValue('');
  expect((await page.request.get('/campaigns/no-such/give')).status()).toBe(404);
});
