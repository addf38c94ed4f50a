import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { loseMailbox } from './lost-mailbox.ts';
import { ROSA } from './sign-in.ts';

test('an admin asks for another address of somebody; the old one stops it', async ({ pageOf }) => {
  const admin = await pageOf(ROSA);
  const { lost, fresh, stopLink } = await loseMailbox(admin);
  await waitForEmail(admin.request, fresh, ['This address is about to get an account']);
  const owner = await pageOf(null, { javaScriptEnabled: false });
  await owner.goto(stopLink);
  await expect(owner.getByRole('main')).toContainText(lost);
  await owner.getByRole('button', { name: 'Stop the change' }).click();
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('The change is stopped');
  await owner.goto(stopLink);
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('There is nothing to stop');
  await admin.goto('/admin/people');
  await expect(admin.getByText(`${lost} becomes ${fresh}`)).toHaveCount(0);
});

test('an admin stops a change at the desk', async ({ pageOf }) => {
  const admin = await pageOf(ROSA);
  const { lost, fresh } = await loseMailbox(admin);
  await admin
    .getByRole('form', { name: `Stop the change of ${lost}` })
    .getByRole('button')
    .click();
  await expect(admin.getByRole('status').filter({ hasText: 'The change is stopped.' })).toBeFocused();
  await expect(admin.getByText(`${lost} becomes ${fresh}`)).toHaveCount(0);
});
