import { readFile } from 'node:fs/promises';
import { codeNext, codeNow, letCodeAge, newStaffMember, openLink, setUpApp } from './authenticator.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { scanCode } from './scan-code.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, ROSA, newAddress } from './sign-in.ts';

test.use({ expectedConsoleErrors: /status of (403|404)/ });

test('an editor sets up an app, and then signs in with a code; a code works once', async ({ pageOf }) => {
  const admin = await pageOf(ROSA);
  const address = await newStaffMember(admin);
  const page = await pageOf(address);
  await page.goto('/account/profile');
  await page.getByRole('link', { name: 'Set up or change' }).click();
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const key = (await page.locator('#key').innerText()).replaceAll(' ', '');
  const scanned = new URL((await scanCode(page.getByRole('img', { name: 'QR code' }))) ?? '');
  expect([scanned.protocol, scanned.searchParams.get('secret')]).toEqual(['otpauth:', key]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the recovery codes' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  expect(file.match(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/gm)).toHaveLength(10);
  await page.getByLabel('Code', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Turn the second factor on' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is not right.');
  const code = codeNow(key);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Turn the second factor on' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The second factor is on.' })).toBeFocused();
  await page.getByRole('link', { name: 'Go to the desk' }).click();
  await expect(page).toHaveURL(/\/admin$/);

  const phone = await pageOf(null);
  await openLink(phone, address);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await phone.goto('/admin/campaigns');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await phone.getByLabel('Code', { exact: true }).fill(code);
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(phone.getByRole('main').getByRole('alert')).toContainText('was used already');
  await phone.getByLabel('Code', { exact: true }).fill(codeNext(key));
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(phone).toHaveURL(/\/admin\/campaigns$/);
});

test('a lost app: a recovery code, and then an admin with a reason', async ({ pageOf }) => {
  const admin = await pageOf(ROSA);
  const address = await newStaffMember(admin);
  const owner = await pageOf(address);
  const { codes } = await setUpApp(owner);
  const page = await pageOf(null);
  await openLink(page, address);
  await page.getByLabel('Code', { exact: true }).fill((codes[0] ?? '').toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/admin\/campaigns$/);
  await page.goto('/account/profile/second-factor');
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible();

  await admin.goto('/admin/people');
  await admin.getByText(`Remove the second factor of ${address}`).click();
  const form = admin
    .getByRole('listitem')
    .filter({ hasText: address })
    .getByRole('form', { name: 'Remove the second factor' });
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toContainText('Enter a reason');
  await form.getByLabel('Why?').fill('Lost phone; I called back.');
  await form.getByRole('button').click();
  await expect(admin.getByRole('status').filter({ hasText: 'The second factor is removed.' })).toBeFocused();
  await page.goto('/admin/campaigns');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});

test('being forgotten asks for the code again within its form, and a file on a page in between', async ({ pageOf }) => {
  const address = await newStaffMember(await pageOf(ROSA), 'Treasurer');
  const page = await pageOf(address);
  const { codes } = await setUpApp(page);
  await letCodeAge(address);
  await page.goto('/admin/exports');
  await page.getByLabel('From').fill('2026-01-01');
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('From')).toHaveValue('2026-01-01');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(await download.failure()).toBeNull();

  await letCodeAge(address);
  await page.goto('/account/privacy/forget');
  await page.getByLabel('Confirm with your email address').fill(address);
  await page.getByRole('button', { name: 'Forget me for good' }).click();
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Confirm with your email address')).toHaveValue(address);
  await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Forget me for good' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is not right.');
  await page.getByLabel('Code', { exact: true }).fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Forget me for good' }).click();
  await expect(page).toHaveURL(/sign-in\/forgotten/);
});

test('what was ticked in the list is ticked again after the code', async ({ pageOf, contextOf }) => {
  const ada = (await contextOf(ADA)).request;
  const displayName = `Ticked ${crypto.randomUUID().slice(0, 8)}`;
  const one = async () => (await makePledge(ada, gift(73_000, { recognition: 'named', displayName }))).reference;
  const [first, second] = [await one(), await one()];
  const address = await newStaffMember(await pageOf(ROSA), 'Reviewer');
  const page = await pageOf(address);
  const { codes } = await setUpApp(page);
  await letCodeAge(address);
  await page.goto(`/admin/pledges?q=${encodeURIComponent(displayName)}`);
  await page.getByRole('checkbox', { name: `Choose ${second}` }).check();
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('checkbox', { name: `Choose ${second}` })).toBeChecked();
  await expect(page.getByRole('form', { name: 'Chosen pledges' }).getByRole('status')).toHaveText('1');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect([text.includes(first), text.includes(second)]).toEqual([false, true]);
});

test('without JavaScript the form comes back with what was typed and asks for the code', async ({ pageOf }) => {
  const address = await newStaffMember(await pageOf(ROSA), 'Admin');
  const { codes } = await setUpApp(await pageOf(address));
  await letCodeAge(address);
  const page = await pageOf(address, { javaScriptEnabled: false });
  await page.goto('/admin/people');
  const form = page.getByRole('form', { name: 'Give a role' });
  const given = newAddress('given');
  await form.getByLabel('Email address').fill(given);
  await form.getByLabel('Treasurer').check();
  await form.getByRole('button', { name: 'Give a role' }).click();
  await expect(form.getByLabel('Code', { exact: true })).toBeVisible();
  await expect(form.getByLabel('Email address')).toHaveValue(given);
  await expect(form.getByLabel('Treasurer')).toBeChecked();
  await form.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
  await form.getByRole('button', { name: 'Give a role' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The role is given.' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: given })).toContainText('Treasurer');
});

test('works without JavaScript, and is nothing for people without a role', async ({ pageOf, contextOf }) => {
  const supporter = await pageOf(newAddress('no-role'));
  expect((await supporter.goto('/account/profile/second-factor'))?.status()).toBe(404);
  const address = await newStaffMember(await pageOf(ROSA));
  const { request } = await contextOf(address);
  const path = '/account/profile/second-factor';
  const begun = await postForm(request, path, await fetchForm(request, path, '>Set up an authenticator app<'), {});
  expect(begun.status()).toBe(303);
  const html = await (await request.get(path)).text();
  const key = /id="key"[^>]*>([A-Z2-7 ]+)</.exec(html)?.[1] ?? '';
  const confirm = await fetchForm(request, path, 'name="code"');
  const wrong = await postForm(request, path, confirm, { code: 'x' });
  expect(await wrong.text()).toContain('This code is not right.');
  const done = await postForm(request, path, confirm, { code: codeNow(key) });
  expect([done.status(), done.headers().location]).toEqual([303, `${path}?done=added`]);
});
