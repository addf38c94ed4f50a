import type { Page } from 'playwright/test';

/** Chooses another language in the page's header. `from` is the current one, by its own name. */
export async function switchTo(page: Page, from: string, to: string): Promise<void> {
  const head = page.getByRole('banner');
  await head.locator('summary', { hasText: from }).click();
  await head.getByRole('button', { name: to, exact: true }).click();
}
