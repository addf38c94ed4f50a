import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { ROSA, newAddress } from './sign-in.ts';

test('an admin asks for another address of somebody; the old one stops it', async ({ pageOf }) => {
  const [lost, fresh] = [newAddress('lost'), newAddress('fresh')];
  const owner = await pageOf(lost);
  const admin = await pageOf(ROSA);
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

  await waitForEmail(owner.request, fresh, ['This address is about to get an account']);
  const { text } = await waitForEmail(owner.request, lost, ['Your email address is about to be changed']);
  await owner.goto(/\/sign-in\/stop-change\?token=[\w-]+/.exec(text)?.[0] ?? '');
  await expect(owner.getByRole('main')).toContainText(lost);
  await owner.getByRole('button', { name: 'Stop the change' }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('The change is stopped');
  await admin.goto('/admin/people');
  await expect(admin.getByText(`${lost} becomes ${fresh}`)).toHaveCount(0);
});
