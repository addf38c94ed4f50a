import type { Page } from 'playwright/test';

/** The account of the files here. */
export const ACCOUNT = 'DE89370400440532013000';

/** A booking of a table: what the payer wrote, and the amount in major units. */
type Booked = Readonly<{ text: string; amount: string; payer?: string }>;

/** A table of a bank with these bookings of one day. */
export const tableOf = (day: string, ...rows: readonly Booked[]) =>
  [
    'Account;Booking date;Payer;Description;Amount;Currency',
    ...rows.map(({ text, amount, payer = 'Ada Example' }) => [ACCOUNT, day, payer, text, amount, 'USD'].join(';')),
    '',
  ].join('\n');

/** Uploads a file on the page of the imports, which leads to what would happen. */
export async function uploadFile(
  page: Page,
  content: string | Buffer,
  name = 'statement.csv',
  account = '',
): Promise<void> {
  await page.goto('/admin/payments/import');
  await page.getByLabel('Account').fill(account);
  await page.getByLabel('Statement').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Upload and check' }).click();
}

/** Imports the file that the page shows, and says of a new account that it is ours. */
export async function confirmImport(page: Page): Promise<void> {
  const submit = page.getByRole('button', { name: 'Import all of it' });
  await submit.waitFor();
  const ours = page.getByLabel('This is our account');
  if (await ours.isVisible()) await ours.check();
  await submit.click();
}
