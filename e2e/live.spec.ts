import { expect, test } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { newAddress } from './sign-in.ts';

test.use({ measuresFigures: true });

test('an open home page shows a new total within five seconds, without a reload, and announces it politely', async ({
  page,
  contextOf,
}) => {
  await page.goto('/');
  const total = page.locator('[aria-live=polite]').filter({ hasText: 'promised of' });
  const before = (await total.textContent()) ?? '';
  await page.evaluate(() => {
    document.body.dataset.opened = 'once';
  });
  const supporter = await contextOf(newAddress('live'));
  const made = await makePledge(supporter.request, gift(49_900));
  expect(made.review).toBe('approved');
  await expect(total).not.toHaveText(before, { timeout: 5_000 });
  await expect(page.locator('body')).toHaveAttribute('data-opened', 'once');
});

test('an open page stops updating after Pause, and continues after Resume', async ({ page, contextOf }) => {
  await page.goto('/');
  const total = page.locator('[aria-live=polite]').filter({ hasText: 'promised of' });
  const before = (await total.textContent()) ?? '';
  await page.getByRole('button', { name: 'Pause' }).click();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.clock.install();
  const supporter = await contextOf(newAddress('held'));
  await makePledge(supporter.request, gift(41_900));
  await page.clock.fastForward(60_000);
  expect(asked).not.toContain('/api/v1/figures');
  await expect(total).toHaveText(before);
  await page.clock.resume();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(total).not.toHaveText(before, { timeout: 5_000 });
});

test.describe("with the browser's data saver", () => {
  test('an open page requests no updates', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.clock.install();
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    // The page's JavaScript has run once it requests the current user.
    await expect.poll(() => asked).toContain('/api/me');
    await page.clock.fastForward(60_000);
    expect(asked).not.toContain('/api/v1/figures');
  });
});
