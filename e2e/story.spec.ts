import { expect, test } from './fixture.ts';

test('a milestone has an address, neighbours, and a place in the story to come back to', async ({ page }) => {
  await page.goto('/es/story');
  await page.getByRole('link', { name: /nivel Visionary/ }).click();
  await expect(page).toHaveURL('/es/story/visionary-level');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('300.000');
  const neighbours = page.getByRole('navigation', { name: 'Otros hitos' });
  await neighbours.getByRole('link', { name: 'Un segundo año a jornada completa' }).click();
  await expect(page).toHaveURL('/es/story/second-residence-year');
  await neighbours.getByRole('link', { name: 'Volver a su lugar en la historia' }).click();
  await expect(page).toHaveURL('/es/story#second-residence-year');
  await expect(page.locator('#second-residence-year')).toBeInViewport();
});

test('a programme leads to a gift for it', async ({ page }) => {
  await page.goto('/impact');
  await page.getByRole('link', { name: 'Grants' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grants');
  await page.getByRole('link', { name: 'Pledge to this programme' }).click();
  await expect(page.getByRole('radio', { name: 'Grants' })).toBeChecked();
});
