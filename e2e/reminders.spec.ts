import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { getReminder } from './reminders.ts';

const isPaused = async (email: string) =>
  (await inDatabase('SELECT FROM reminder_pause u JOIN person p ON p.id = u.person_id WHERE p.email = $1', [email]))
    .length > 0;

for (const javaScriptEnabled of [true, false]) {
  test(`a reminder's link pauses and resumes ${javaScriptEnabled ? 'with' : 'without'} JavaScript, without signing in`, async ({
    pageOf,
  }) => {
    const own = await pageOf(null, { javaScriptEnabled });
    const { email, reference, link } = await getReminder(own.request);
    const page = await pageOf(null, { javaScriptEnabled });
    for (const method of ['GET', 'HEAD']) await page.request.fetch(link, { method });
    expect(await isPaused(email)).toBe(false);

    await page.goto(link);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Pause email reminders?');
    await expect(page.getByRole('main')).toContainText(`${email[0]}•••@example.org`);
    await page.getByRole('button', { name: 'Pause reminders' }).click();
    await expect(heading).toHaveText('Your reminders are paused');
    await expect(page).toHaveURL(link);
    expect(await isPaused(email)).toBe(true);

    await own.goto(`/account/pledges/${reference}`);
    await expect(own.getByRole('heading', { name: 'Your reminders are paused' })).toBeVisible();
    await own.getByRole('button', { name: 'Resume reminders' }).click();
    await expect(own.getByRole('heading', { name: 'Email reminders' })).toBeVisible();
    await own.getByRole('button', { name: 'Pause reminders' }).click();
    await expect(own.getByRole('heading', { name: 'Your reminders are paused' })).toBeVisible();
    await expect(own).toHaveURL(`/account/pledges/${reference}`);

    await page.reload();
    await page.getByRole('button', { name: 'Resume reminders' }).click();
    await expect(heading).toHaveText('Pause email reminders?');
    expect(await isPaused(email)).toBe(false);

    await page.goto(link.slice(0, -1));
    await expect(heading).toHaveText('This link doesn’t work');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
}

test('an email program unsubscribes with one click, without a cookie', async ({ contextOf, playwright, baseURL }) => {
  const { email, link } = await getReminder((await contextOf(null)).request);
  const address = link.replace('/reminders', '/api/pause-reminders');
  const program = await playwright.request.newContext({ baseURL });
  const opened = await program.get(`${address}&lang=es`, { maxRedirects: 0 });
  expect([opened.status(), opened.headers().location]).toEqual([303, `/es${link}`]);
  expect(await isPaused(email)).toBe(false);
  const form = { 'List-Unsubscribe': 'One-Click' };
  expect((await program.post(address.slice(0, -1), { form })).status()).toBe(403);
  expect((await program.post(address, { form })).status()).toBe(200);
  expect(await isPaused(email)).toBe(true);
  await program.dispose();
});
