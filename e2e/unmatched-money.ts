import type { Page } from 'playwright/test';
import { confirmImport, tableOf, uploadFile } from './bank-file.ts';

const DAY = '2026-11-19';

/** Imports one booking that settles nothing, and opens it from the list. */
export async function openUnmatched(page: Page, text: string, amount: string): Promise<void> {
  await uploadFile(page, tableOf(DAY, { text, amount, payer: 'Quill Payer' }));
  await confirmImport(page);
  await page.getByRole('link', { name: 'Go to money without a pledge' }).click();
  await page.getByLabel('Payer, text or reference').fill(text);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/find=/);
  await page
    .getByRole('listitem')
    .filter({ hasText: text })
    .getByRole('link', { name: /^Find its pledge/ })
    .click();
  await page.waitForURL(/unmatched/);
}
