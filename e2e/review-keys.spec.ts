import type { Page } from 'playwright/test';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { countKeys, expectSeen } from './keyboard.ts';
import { gift, historyOf, makePledge, openRecord } from './pledging.ts';
import { ADA, newAddress, TOMAS } from './sign-in.ts';

/** Three gifts above the limit of the policy, oldest first, with a name that only they have. */
async function makeThree(page: Page): Promise<{ name: string; references: string[] }> {
  const name = `Keys ${crypto.randomUUID().slice(0, 8)}`;
  const references: string[] = [];
  for (const amount of [71_000, 72_000, 73_000]) {
    const body = gift(amount, { recognition: 'named', displayName: name });
    references.push((await makePledge(page.request, body)).reference);
  }
  return { name, references };
}

test('three pledges are decided with two keys each: the list leads from one to the next', async ({ pageOf }) => {
  const { name, references } = await makeThree(await pageOf(ADA));
  const [first = '', second = '', third = ''] = references;
  const desk = await pageOf(TOMAS);
  const { press, read } = countKeys(desk);
  const status = desk.getByRole('status').filter({ hasText: 'PB-' });
  const heading = desk.getByRole('heading', { level: 1 });
  await desk.goto(`/admin/pledges?q=${encodeURIComponent(name)}`);
  await expect(desk.getByRole('link', { name: first })).toBeFocused();

  await press('a');
  await expect(desk.getByRole('button', { name: 'Approve' })).toBeFocused();
  await press('Enter');
  await expect(status).toContainText(`Approved: ${first}.`);
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${second}\\?`));
  await expect(heading).toBeFocused();
  await expectSeen(desk);

  await press('d');
  await desk.keyboard.type('Not one of ours, said with a and d.');
  await press('Control+Enter');
  await expect(status).toContainText(`Declined: ${second}.`);
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${third}\\?`));
  await expect(heading).toBeFocused();

  await press('q');
  await desk.keyboard.type('From you, or from your meet-up?');
  await press('Control+Enter');
  await expect(status).toContainText(`Question asked: ${third}.`);
  await expect(desk).toHaveURL(/\/admin\/pledges\?/);
  expect(read(), 'keys for three decisions').toBe(6);

  // The pledge that waits for its answer cannot be approved, but the keys go on working.
  await expect(desk.getByRole('region', { name: 'Pledges' }).getByRole('link', { name: third })).toBeFocused();
  await desk.keyboard.press('a');
  await expect(heading).toBeFocused();
  await desk.keyboard.press('d');
  await expect(desk.getByRole('form', { name: 'Decline with this reason' }).getByRole('textbox')).toBeFocused();

  await desk.goto(`/admin/pledges/${second}`);
  await expect(historyOf(desk).first()).toContainText('Not one of ours, said with a and d.');
});

test('each decision says how many of the list are left', async ({ pageOf }) => {
  const { name, references } = await makeThree(await pageOf(newAddress('left')));
  const [first = '', second = '', third = ''] = references;
  const desk = await pageOf(TOMAS);
  await desk.goto(`/admin/pledges/tags?${references.map((reference) => `pick=${reference}`).join('&')}`);
  await desk.getByLabel('Tag', { exact: true }).fill(name);
  await desk.getByRole('button', { name: 'Add it to 3 pledges' }).click();
  await expect(desk.getByRole('status')).toContainText('3 pledges have the tag');
  await desk.goto(`/admin/pledges?tag=${encodeURIComponent(name)}`);
  const status = desk.getByRole('status').filter({ hasText: 'PB-' });
  await expect(desk.getByRole('link', { name: first })).toBeFocused();
  for (const [reference, left] of [
    [first, '2 left.'],
    [second, '1 left.'],
    [third, 'None left.'],
  ] as const) {
    await desk.keyboard.press('a');
    await expect(desk.getByRole('button', { name: 'Approve' })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(status).toContainText(`Approved: ${reference}. ${left}`);
  }
});

test('u undoes a decision at once, and the pledge is decided anew', async ({ pageOf }) => {
  // Somebody new: a test that waits for an email to Ada sends all that wait for her.
  const address = newAddress('undone');
  const supporter = await pageOf(address);
  const { name, references } = await makeThree(supporter);
  const [first = '', second = ''] = references;
  const desk = await pageOf(TOMAS);
  const status = desk.getByRole('status').filter({ hasText: 'PB-' });
  await desk.goto(`/admin/pledges?q=${encodeURIComponent(name)}`);
  await expect(desk.getByRole('link', { name: first })).toBeFocused();
  await desk.keyboard.press('d');
  await expect(desk.getByRole('form', { name: 'Decline with this reason' }).getByRole('textbox')).toBeFocused();
  await desk.keyboard.type('Under the wrong name, u and all.');
  await desk.keyboard.press('Control+Enter');
  await expect(status).toContainText(`Declined: ${first}.`);
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${second}\\?`));
  await expect(status.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectSeen(desk);

  await desk.keyboard.press('u');
  await expect(status).toContainText(`Undone: ${first} awaits review again. No email was sent.`);
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${first}\\?`));
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(historyOf(desk).first()).toContainText('Decision undone at once');
  await expect(status.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await desk.keyboard.press('a');
  await expect(desk.getByRole('button', { name: 'Approve' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(status).toContainText(`Approved: ${first}.`);

  // The supporter reads of the approval alone.
  await supporter.goto(`/account/pledges/${first}`);
  await expect(historyOf(supporter)).toHaveCount(2);
  const { subject, text } = await waitForEmail(supporter.request, address, ['Your pledge is confirmed', first]);
  expect(`${subject} ${text}`).not.toContain('wrong name');
});

test('a second tab comes too late to undo', async ({ pageOf }) => {
  const { references } = await makeThree(await pageOf(newAddress('late')));
  const [first = ''] = references;
  const desk = await pageOf(TOMAS);
  await openRecord(desk, first);
  await desk.getByRole('button', { name: 'Approve' }).click();
  const undo = desk.getByRole('form', { name: `Undo the decision on ${first}` });
  await expect(undo).toBeVisible();
  await expect(desk.getByRole('status').filter({ hasText: first })).toBeFocused();
  const tab = await desk.context().newPage();
  await openRecord(tab, first);
  await tab
    .getByRole('form', { name: `Undo the decision on ${first}` })
    .getByRole('button')
    .click();
  await expect(tab.getByRole('status').filter({ hasText: `Undone: ${first}` })).toBeVisible();
  await undo.getByRole('button').click();
  await expect(desk.getByRole('main').getByRole('alert')).toContainText('Decision undone at once by Tomas Okafor');
});

test('j and k go through the records of a list, which the way back opens again', async ({ pageOf }) => {
  const { name, references } = await makeThree(await pageOf(ADA));
  const [first = '', second = '', third = ''] = references;
  const desk = await pageOf(TOMAS);
  const list = `/admin/pledges?q=${encodeURIComponent(name)}&sort=newest`;
  await desk.goto(list);
  await expect(desk.getByRole('link', { name: third })).toBeFocused();
  await desk.keyboard.press('j');
  await expect(desk.getByRole('link', { name: second })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await desk.keyboard.press('j');
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${first}\\?`));
  await expect(desk.getByRole('link', { name: 'Next pledge' })).toHaveCount(0);
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await desk.keyboard.press('k');
  await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${second}\\?`));
  await desk.getByRole('link', { name: 'Back to the list' }).click();
  await expect(desk).toHaveURL(/\?q=Keys.*&sort=newest$/);
});

test.describe('without JavaScript', () => {
  test('an approval leads on in the list, and can be undone at once', async ({ pageOf }) => {
    const { name, references } = await makeThree(await pageOf(newAddress('undone')));
    const [first = '', second = ''] = references;
    const desk = await pageOf(TOMAS, { javaScriptEnabled: false });
    await desk.goto(`/admin/pledges?q=${encodeURIComponent(name)}`);
    await desk.getByRole('link', { name: first }).click();
    await desk.getByRole('button', { name: 'Approve' }).click();
    await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${second}\\?`));
    await desk.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(desk).toHaveURL(new RegExp(`/admin/pledges/${first}\\?.*done=decision-undone`));
    await expect(desk.getByRole('status').filter({ hasText: `Undone: ${first}` })).toBeVisible();
  });
});
