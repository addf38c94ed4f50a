import { expect, test } from './fixture.ts';
import { openAsEditor } from './catalogue-pages.ts';
import { countKeys, expectSeen, openSearch } from './keyboard.ts';
import { ROSA, newAddress } from './sign-in.ts';

// Without the role the desk answers 403.
test.use({ expectedConsoleErrors: /status of 403/ });

test('an admin gives a role and takes it: it works at once, and stops at once', async ({ pageOf }) => {
  const address = newAddress('staff');
  const person = await pageOf(address);
  const admin = await pageOf(ROSA);
  await admin.goto('/admin/people');
  const form = admin.getByRole('form', { name: 'Give a role' });
  await form.getByLabel('Email address').fill('nobody');
  await form.getByLabel('Editor').check();
  await form.getByRole('button', { name: 'Give a role' }).click();
  await expect(form.getByRole('alert')).toContainText('Enter an email address');
  await expect(form.getByLabel('Email address')).toHaveValue('nobody');
  await form.getByLabel('Email address').fill(address);
  await form.getByLabel('Editor').check();
  await form.getByRole('button', { name: 'Give a role' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'The role is given.' })).toBeFocused();

  expect((await person.goto('/admin/campaigns'))?.status()).toBe(200);
  await admin
    .getByRole('form', { name: `Take the role Editor from ${address}` })
    .getByRole('button')
    .click();
  await expect(admin.getByRole('status').filter({ hasText: 'The role is taken.' })).toBeFocused();
  expect((await person.goto('/admin/campaigns'))?.status()).toBe(403);
  await admin.goto('/admin/audit?what=person.role-revoked');
  await expect(admin.getByRole('listitem').filter({ hasText: address }).first()).toContainText('Rosa Lindqvist');
});

test('an admin gives a role from any page of the desk with six keys', async ({ pageOf }) => {
  const address = newAddress('by-keys');
  const admin = await pageOf(ROSA);
  const { press, read } = countKeys(admin);
  await admin.goto('/admin/audit');
  await openSearch(admin);
  await admin.keyboard.type('give a role');
  await expect(admin.getByRole('option', { name: 'Give a role' })).toHaveAttribute('aria-selected', 'true');
  await press('Enter');
  const form = admin.getByRole('form', { name: 'Give a role' });
  await expect(form.getByLabel('Email address')).toBeFocused();
  await expectSeen(admin);
  await admin.keyboard.type(address);
  await press('Tab', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(admin.getByRole('status').filter({ hasText: 'The role is given.' })).toBeFocused();
  expect(read() + 1, 'keys, with those that open the search').toBe(6);
  await expect(admin.getByRole('listitem').filter({ hasText: address })).toContainText('Editor');
});

test('an admin signs somebody on the staff out everywhere, and their next page asks them to sign in', async ({
  pageOf,
}) => {
  let address = '';
  const person = await openAsEditor((email) => {
    address = email ?? '';
    return pageOf(email);
  });
  expect((await person.goto('/admin/campaigns'))?.status()).toBe(200);
  const admin = await pageOf(ROSA);
  await admin.goto('/admin/people');
  await admin
    .getByRole('form', { name: `Sign ${address} out everywhere` })
    .getByRole('button')
    .click();
  await expect(admin.getByRole('status')).toBeFocused();
  await person.goto('/admin/campaigns');
  await expect(person).toHaveURL(/\/sign-in\?/);
});
