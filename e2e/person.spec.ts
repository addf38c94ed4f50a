import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { gift, makePledge, openRecord } from './pledging.ts';
import { getReminder } from './reminders.ts';
import { ROSA, newAddress } from './sign-in.ts';

/** The path of the newest link that confirms a change of address. */
const confirmLink = (text: string) => /\/sign-in\/change-email\?token=[\w-]+/.exec(text)?.[0] ?? '';

test('an email address is changed by both links, a language by a form, without JavaScript', async ({ contextOf }) => {
  const [before, after] = [newAddress('before'), newAddress('after')];
  const context = await contextOf(before, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/account/profile');
  await page.getByLabel('New email address').fill('nobody');
  await page.getByRole('button', { name: 'Change the address' }).click();
  await expect(page.getByLabel('New email address')).toHaveValue('nobody');
  await page.getByLabel('New email address').fill(after);
  await page.getByRole('button', { name: 'Change the address' }).click();
  await expect(page.getByRole('main')).toContainText(`A change to ${after} waits for confirmation.`);
  for (const [address, subject] of [
    [before, 'Confirm the change of your email address'],
    [after, 'Confirm your new email address'],
  ] as const) {
    await page.goto(confirmLink((await waitForEmail(context.request, address, [subject])).text));
    await page.getByRole('button', { name: 'Confirm the change' }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The email address is changed');
  await page.goto('/account/profile');
  await expect(page.getByRole('main')).toContainText(after);
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await page.getByRole('button', { name: 'Save the language' }).click();
  await expect(page).toHaveURL('/de/account/profile?saved=1');
});

test('a person is forgotten once they type their address, and is signed out', async ({ contextOf, pageOf }) => {
  const email = newAddress('forget');
  const context = await contextOf(email, { javaScriptEnabled: false });
  const { reference } = await makePledge(context.request, gift(4_000));
  const page = await context.newPage();
  await page.goto('/account/privacy');
  await page.getByRole('link', { name: 'See what happens' }).click();
  await expect(page.getByRole('main')).toContainText('What is still open of 1 pledge');
  await page.getByLabel('Confirm with your email address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Forget me for good' }).click();
  await expect(page.getByRole('main')).toContainText('Type your email address as it is above.');
  await page.getByLabel('Confirm with your email address').fill(email.toUpperCase());
  await page.getByRole('button', { name: 'Forget me for good' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are forgotten');
  await page.goto(`/account/pledges/${reference}`);
  await expect(page).toHaveURL(/\/sign-in\?/);
  const desk = await pageOf(ROSA);
  await openRecord(desk, reference);
  await expect(desk.getByRole('main')).toContainText(/Forgotten supporter [0-9A-F]{4}/);
  await expect(desk.getByRole('main')).not.toContainText(email);
});

test('the pause link of a forgotten person works no more', async ({ pageOf }) => {
  const page = await pageOf(null);
  const { email, link } = await getReminder(page.request);
  await page.goto('/account/privacy/forget');
  await page.getByLabel('Confirm with your email address').fill(email);
  await page.getByRole('button', { name: 'Forget me for good' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are forgotten');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link doesn’t work');
  await expect(page.getByRole('main')).not.toContainText('•••');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});
