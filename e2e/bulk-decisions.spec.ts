import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, LIN, ROSA, TOMAS } from './sign-in.ts';

/** Gifts that wait for review, oldest first, with a name that only they have, and the list that has exactly them. */
async function makeSome(page: Page, count: number) {
  const name = `Several ${crypto.randomUUID().slice(0, 8)}`;
  const references: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const body = gift(71_000 + n, { recognition: 'named', displayName: name });
    references.push((await makePledge(page.request, body)).reference);
  }
  return { references, list: `/admin/pledges?q=${encodeURIComponent(name)}` };
}

test('three pledges are chosen with the keyboard and approved together; one that was withdrawn meanwhile says so', async ({
  pageOf,
}) => {
  const ada = await pageOf(ADA);
  const { references, list } = await makeSome(ada, 3);
  const [first = '', second = '', third = ''] = references;
  const desk = await pageOf(TOMAS);
  await desk.goto(list);
  await expect(desk.getByRole('link', { name: first })).toBeFocused();
  for (const key of ['x', 'j', 'x', 'j', 'x']) await desk.keyboard.press(key);
  const bar = desk.getByRole('form', { name: 'Chosen pledges' });
  await expect(bar.getByRole('status')).toHaveText('3');
  await expect(desk.getByRole('link', { name: third })).toBeFocused();
  await bar.getByRole('button', { name: 'Approve…' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Approve several pledges');
  await expect(desk.getByText('3 will be approved')).toBeVisible();

  const own = `/account/pledges/${second}`;
  const form = await fetchForm(ada.request, own, 'Withdraw for good');
  expect((await postForm(ada.request, own, form, {})).status()).toBe(303);

  await desk.getByRole('button', { name: 'Approve 3' }).click();
  await expect(desk.getByRole('status')).toBeFocused();
  await expect(desk.getByRole('status')).toContainText('2 pledges were decided. 1 was not: the list says why.');
  const row = (reference: string) => desk.getByRole('listitem').filter({ hasText: reference });
  await expect(row(first)).toContainText('Approved by you');
  await expect(row(second)).toContainText('Withdrawn by');
  await expect(row(third).getByRole('link', { name: 'Undo approval' })).toBeVisible();

  // Nobody has to say why within 30 seconds.
  await desk.keyboard.press('u');
  await expect(desk.getByRole('status')).toHaveText('Undone: 2 pledges wait again. No email was sent.');
  await expect(desk.getByRole('status')).toBeFocused();
  await desk.getByRole('button', { name: 'Approve 2' }).click();
  await expect(desk.getByRole('status')).toContainText('2 pledges were decided.');
  await row(third).getByRole('link', { name: 'Undo approval' }).click();
  await expect(desk).toHaveURL(`/admin/pledges/${third}?act=rollBack`);
});

test('all of a page can be chosen at once, and a decline needs its reason', async ({ pageOf }) => {
  const { references, list } = await makeSome(await pageOf(ADA), 2);
  const desk = await pageOf(ROSA);
  await desk.goto(list);
  await desk.getByRole('button', { name: 'Choose all on this page' }).click();
  await desk.getByRole('button', { name: 'Decline…' }).click();
  const submit = desk.getByRole('button', { name: 'Decline 2 with this reason' });
  await submit.click();
  await expect(desk.getByRole('main').getByRole('alert')).toContainText('Enter a reason');
  await desk.getByRole('textbox', { name: 'Reason' }).fill('Outside our programmes.');
  await submit.click();
  await expect(desk.getByRole('status')).toContainText('2 pledges were decided.');
  await desk.getByRole('link', { name: 'Back to the list' }).click();
  await expect(desk).toHaveURL(new RegExp(`${list.split('=')[1]?.slice(0, 7)}`));
  await expect(desk.getByRole('link', { name: references[0] ?? '' })).toHaveCount(0);
});

test('chosen pledges are saved as a file; without any the page says so', async ({ pageOf }) => {
  const { references, list } = await makeSome(await pageOf(ADA), 3);
  const [first = '', second = '', third = ''] = references;
  const desk = await pageOf(TOMAS);
  await desk.goto(list);
  await expect(desk.getByRole('button', { name: 'Export as CSV' })).toBeHidden();
  await desk.goto(`/admin/pledges/chosen?act=approve&list=${encodeURIComponent(list)}`);
  await expect(desk.getByText('No pledge is chosen.')).toBeVisible();
  await desk.getByRole('link', { name: 'Back to the list' }).click();
  for (const reference of [first, third]) await desk.getByRole('checkbox', { name: `Choose ${reference}` }).check();
  const saved = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Export as CSV' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(text).toContain(first);
  expect(text).toContain(third);
  expect(text).not.toContain(second);
});

test('ten thousand chosen pledges are refused in words, and who may not decide is offered no decision', async ({
  pageOf,
}) => {
  const lin = await pageOf(LIN);
  await lin.goto('/admin/pledges?state=any');
  await expect(lin.getByRole('row').nth(1)).toBeVisible();
  await lin.getByRole('row').getByRole('checkbox').first().check();
  await expect(lin.getByRole('button', { name: 'Tag…' })).toBeVisible();
  await expect(lin.getByRole('button', { name: /Approve|Decline/ })).toHaveCount(0);
  expect((await lin.request.get('/admin/pledges/chosen?act=approve&pick=PB-2222-2222')).status()).toBe(403);

  const { references } = await makeSome(await pageOf(ADA), 1);
  const desk = await pageOf(TOMAS);
  await desk.goto(`/admin/pledges/chosen?act=approve&pick=${references[0] ?? ''}`);
  await desk
    .locator('input[name=rows]')
    .evaluate((input: HTMLInputElement) => (input.value = Array.from({ length: 10_000 }, () => input.value).join(' ')));
  await desk.getByRole('button', { name: 'Approve 1' }).click();
  await expect(desk.getByRole('main').getByRole('alert')).toContainText(
    '10,000 pledges are too many: choose at most 50 at a time. Nothing was changed.',
  );
});

test.describe('without JavaScript', () => {
  test('several pledges are chosen, looked at and approved', async ({ pageOf }) => {
    const { references, list } = await makeSome(await pageOf(ADA), 2);
    const desk = await pageOf(TOMAS, { javaScriptEnabled: false });
    await desk.goto(list);
    for (const reference of references) await desk.getByRole('checkbox', { name: `Choose ${reference}` }).check();
    await expect(desk.getByRole('button', { name: 'Choose all on this page' })).toBeHidden();
    await desk.getByRole('button', { name: 'Approve…' }).click();
    await desk.getByRole('button', { name: 'Approve 2' }).click();
    await expect(desk.getByRole('status')).toContainText('2 pledges were decided.');
  });
});
