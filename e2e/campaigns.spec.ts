import { expect, test } from './fixture.ts';
import { LIN, ROSA } from './sign-in.ts';

// A treasurer may not edit campaigns.
test.use({ expectedConsoleErrors: /status of 403/ });

test('an editor adds a campaign, changes it in two tabs, and closes it', async ({ pageOf }) => {
  const name = `Trees ${crypto.randomUUID().slice(0, 8)}`;
  const desk = await pageOf(ROSA);
  await desk.goto('/admin/campaigns');
  await desk.getByRole('link', { name: 'Add a campaign' }).click();
  const form = desk.getByRole('form', { name: 'A new campaign' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('First day').fill('2001-01-01');
  await form.getByLabel('Last day').fill('2000-12-31');
  await form.getByLabel('Currency').fill('EUR');
  await form.getByRole('button', { name: 'Add the campaign' }).click();
  await expect(form.getByRole('alert')).toContainText('The last day must be at least 1 January 2001.');
  await form.getByLabel('Last day').fill('2199-12-31');
  await form.getByRole('button', { name: 'Add the campaign' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'The campaign is added.' })).toBeFocused();
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();

  const other = await desk.context().newPage();
  await other.goto(desk.url());
  await desk.getByLabel('Goal').fill('7000');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Saved.' })).toBeFocused();
  await other.getByLabel('Goal').fill('8,000.50');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('form').getByRole('alert')).toContainText(
    'Somebody changed this campaign since you opened it.',
  );
  await expect(other.getByLabel('Goal')).toHaveValue('8,000.50');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  await other.getByRole('button', { name: 'Make today its last day' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'This is the last day' })).toBeVisible();
  await other.goto('/admin/audit?what=campaign');
  await expect(other.getByRole('listitem').filter({ hasText: 'Campaign changed' }).first()).toContainText(
    'Rosa Lindqvist',
  );
  const treasurer = await pageOf(LIN);
  expect((await treasurer.goto('/admin/campaigns'))?.status()).toBe(403);
});
