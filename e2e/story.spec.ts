import { expect, test } from './fixture.ts';

test('a milestone has a URL, neighbours, and a link back to its place in the story', async ({ page }) => {
  await page.goto('/story');
  await page.getByRole('link', { name: /at the Visionary level/ }).click();
  await expect(page).toHaveURL('/story/visionary-level');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$300,000');
  const neighbours = page.getByRole('navigation', { name: 'Other milestones' });
  await neighbours.getByRole('link', { name: 'A second year of full-time work' }).click();
  await expect(page).toHaveURL('/story/second-residence-year');
  await neighbours.getByRole('link', { name: 'Back to the story' }).click();
  await expect(page).toHaveURL('/story#second-residence-year');
  await expect(page.locator('#second-residence-year')).toBeInViewport();
});

test('a programme links to a gift for it', async ({ page }) => {
  await page.goto('/impact');
  await page.getByRole('link', { name: 'Grants' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grants');
  await page.getByRole('link', { name: 'Pledge to this programme' }).click();
  await expect(page.getByRole('radio', { name: 'Grants' })).toBeChecked();
});

test('the story, what it brought about and the sponsors are one tap from the home page on a phone', async ({
  pageOf,
}) => {
  const page = await pageOf(null, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const path of ['/story', '/impact', '/sponsors']) {
    await page.goto('/');
    await page.locator(`a[href="${path}"]:visible`).first().tap();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
