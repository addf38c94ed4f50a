import type { Page } from 'playwright/test';
import { expect } from './fixture.ts';

const FOLD = 'Send them or their family a card by email';
const HINT = 'We use the address for this one card only';

/** Opens the form of a gift at its dedication: to Byron, with the fields of the card. */
export async function openCard(page: Page): Promise<void> {
  await page.goto('/give/one-time?amount=50');
  await page.getByText('Add a message or a dedication').click();
  await expect(page.getByText(FOLD)).toBeHidden();
  await page.getByRole('radio', { name: 'In memory of' }).check();
  await page.getByLabel('Their name').fill('Byron');
  await page.getByText(FOLD).click();
  await expect(page.getByText(HINT)).toBeVisible();
}
