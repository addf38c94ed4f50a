import { expect, type Locator } from 'playwright/test';

/** Expects that a part of the page says first why a file was not taken, with the focus, and leads to its field. */
export async function expectRefused(part: Locator, field: Locator, why: string | RegExp): Promise<void> {
  const alert = part.getByRole('alert');
  await expect(alert).toContainText(why);
  await expect(alert).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await alert.getByRole('link').click();
  await expect(field).toBeFocused();
}
