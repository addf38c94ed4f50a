import type { Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { waitForEmail } from './emails.ts';
import { expect } from './fixture.ts';
import { newAddress } from './sign-in.ts';

/** Asks for another address of somebody new, on a page of an admin. Returns both addresses and the link that stops the change. */
export async function loseMailbox(admin: Page): Promise<Readonly<{ lost: string; fresh: string; stopLink: string }>> {
  const [lost, fresh] = [newAddress('lost'), newAddress('fresh')];
  await inDatabase('INSERT INTO person (email) VALUES ($1)', [lost]);
  await admin.goto('/admin/people');
  const form = admin.getByRole('form', { name: 'Lost mailbox' });
  await form.getByLabel('Address of the account').fill(lost);
  await form.getByLabel('New email address').fill(fresh);
  await form.getByRole('button', { name: 'Ask for the change' }).click();
  await expect(form.getByRole('alert')).toContainText('Enter a reason');
  await expect(form.getByLabel('New email address')).toHaveValue(fresh);
  await form.getByLabel('Why?').fill('They called; I called back.');
  await form.getByRole('button', { name: 'Ask for the change' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'both addresses are emailed' })).toBeFocused();
  await expect(admin.getByText(`${lost} becomes ${fresh}`)).toBeVisible();
  const { text } = await waitForEmail(admin.request, lost, ['Your email address is about to be changed']);
  return { lost, fresh, stopLink: /\/sign-in\/stop-change\?token=[\w-]+/.exec(text)?.[0] ?? '' };
}
