import type { Page } from 'playwright/test';
import { passNames } from './database.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { act, gift, historyOf, makePledge, openRecord, formErrorIn, readReceipt } from './pledging.ts';
import { ADA, LIN, ROSA, TOMAS, newAddress } from './sign-in.ts';

const newName = () => `Message of ${crypto.randomUUID().slice(0, 8)}`;
const withMessage = (amount: number, displayName: string, message: string) =>
  gift(amount, { recognition: 'named', displayName, message });
const messageOf = (desk: Page) => desk.getByRole('region', { name: 'Message' });

for (const javaScriptEnabled of [true, false]) {
  test(`a message is reviewed, shown to all and hidden again, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page,
    pageOf,
  }) => {
    const [name, text] = [newName(), 'شكراً لكم.\nThank <b>you</b>.'];
    const ada = await pageOf(newAddress('giver'));
    const { reference } = await makePledge(ada.request, withMessage(3_000, name, text));
    await passNames([reference]);
    const desk = await pageOf(ROSA, { javaScriptEnabled });
    await openRecord(desk, reference);
    await expect(desk.getByRole('link', { name: 'Message to moderate' })).toBeVisible();
    await expect(messageOf(desk).getByRole('blockquote')).toHaveText(text);
    const shown = async (place: string) => {
      const html = await (await page.request.get(place)).text();
      return html.includes(name) && html.includes('Thank &lt;b&gt;you&lt;/b&gt;.');
    };
    expect(await shown('/supporters')).toBe(false);

    await messageOf(desk).getByRole('button', { name: 'Show message' }).click();
    await expect(historyOf(desk).first()).toContainText('Message or dedication shown');
    await expect(messageOf(desk)).toContainText('It is shown with the name on the public list');
    await expect(desk.getByRole('link', { name: 'Message to moderate' })).toHaveCount(0);
    for (const place of ['/supporters', '/es/supporters'])
      await expect.poll(() => shown(place), { timeout: 5_000 }).toBe(true);
    await page.goto(`/supporters/search?q=${encodeURIComponent(name)}`);
    await expect(page.locator('main .roll blockquote')).toHaveCSS('direction', 'rtl');
    await ada.goto(`/account/pledges/${reference}`);
    await expect(ada.getByRole('main')).toContainText('Yes, with your name on the public list of supporters.');
    await expect(historyOf(ada).first()).toContainText('Message or dedication shown');
    await expect(ada.getByRole('main')).not.toContainText('Rosa');

    await messageOf(desk).getByRole('button', { name: 'Hide message' }).click();
    await expect(historyOf(desk).first()).toContainText('Message or dedication hidden');
    await expect.poll(() => shown('/supporters'), { timeout: 5_000 }).toBe(false);
  });
}

test('a dedication without a message is shown with the name once somebody has looked at it, until its giver takes it back', async ({
  page,
  pageOf,
}) => {
  const [name, honoured] = [newName(), `Grace <b> ${crypto.randomUUID().slice(0, 8)}`];
  const giver = await pageOf(newAddress('giver'));
  await giver.goto('/give/one-time?amount=50');
  await giver.getByRole('radio', { name: 'By name, with the amount' }).check();
  await giver.getByLabel('Name to show').fill(name);
  await giver.getByText('Add a message or a dedication').click();
  await giver.getByRole('radio', { name: 'In honour of' }).check();
  await giver.getByLabel('Their name').fill(honoured);
  await giver.getByRole('button', { name: 'Check your answers' }).click();
  await giver.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(giver);
  await passNames([reference]);
  const shown = async () => {
    await page.goto(`/supporters/search?q=${encodeURIComponent(name)}`);
    return (await page.locator('.roll li').innerText()).includes(`In honour of ${honoured}`);
  };
  expect(await shown()).toBe(false);

  const desk = await pageOf(ROSA);
  await openRecord(desk, reference);
  const part = desk.getByRole('region', { name: 'Dedication' });
  await expect(part).toContainText(`In honour of ${honoured}`);
  await part.getByRole('button', { name: 'Show it' }).click();
  await expect(historyOf(desk).first()).toContainText('Message or dedication shown');
  await expect.poll(shown).toBe(true);

  await giver.goto(`/account/pledges/${reference}`);
  await giver.getByRole('button', { name: 'Stop showing message and dedication' }).click();
  await expect(giver.getByRole('button', { name: 'Show message and dedication' })).toBeVisible();
  await expect.poll(shown).toBe(false);
});

test('of two reviewers who decide on a message at once, the second gets a conflict, and nothing happens twice', async ({
  pageOf,
}) => {
  const ada = await pageOf(newAddress('giver'));
  const { reference } = await makePledge(ada.request, withMessage(3_100, newName(), 'Twice?'));
  const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
  await openRecord(rosa, reference);
  await openRecord(tomas, reference);
  await messageOf(rosa).getByRole('button', { name: 'Show message' }).dblclick();
  await expect(historyOf(rosa)).toContainText([/^Message or dedication shown/, /^Approved automatically/]);
  await messageOf(tomas).getByRole('button', { name: 'Show message' }).click();
  await expect(formErrorIn(tomas)).toContainText(
    'Message or dedication shown by Rosa Lindqvist since you opened this page.',
  );
  await expect(historyOf(tomas)).toHaveCount(2);

  // Another decision is still possible: the refused form now has the current version.
  await messageOf(rosa).getByRole('button', { name: 'Hide message' }).click();
  await expect(historyOf(rosa)).toHaveCount(3);
  await messageOf(tomas).getByRole('button', { name: 'Hide message' }).click();
  await expect(formErrorIn(tomas)).toContainText('Message or dedication hidden by Rosa Lindqvist');
  await expect(historyOf(tomas)).toHaveCount(3);
  await messageOf(tomas).getByRole('button', { name: 'Show message' }).click();
  await expect(historyOf(tomas)).toHaveCount(4);
});

test('staff who may not look at texts see the message without buttons, and their form does nothing', async ({
  pageOf,
}) => {
  const ada = await pageOf(newAddress('giver'));
  const { reference } = await makePledge(ada.request, withMessage(3_200, newName(), 'For the treasurer?'));
  const [tomas, lin] = [await pageOf(TOMAS), await pageOf(LIN)];
  const place = `/admin/pledges/${reference}`;
  await openRecord(lin, reference);
  await expect(messageOf(lin)).toContainText('For the treasurer?');
  await expect(messageOf(lin).getByRole('button')).toHaveCount(0);
  const answer = await postForm(lin.request, place, await fetchForm(tomas.request, place, 'Show message'), {});
  expect(answer.status()).toBe(303);
  await openRecord(tomas, reference);
  await expect(messageOf(tomas)).toContainText('To moderate');
});

test('after a conflict the same form decides on the current version of the pledge', async ({ pageOf }) => {
  const ada = await pageOf(ADA);
  for (const javaScriptEnabled of [true, false]) {
    const { reference } = await makePledge(ada.request, gift(92_000));
    const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS, { javaScriptEnabled })];
    await openRecord(tomas, reference);
    await openRecord(rosa, reference);
    await act(rosa, 'Ask for information', 'Send the question', 'Whose is it?');
    await expect(historyOf(rosa).first()).toContainText('Question asked');
    await act(tomas, 'Decline', 'Decline with this reason', 'Not convinced.');
    await expect(formErrorIn(tomas)).toContainText('Question asked by Rosa Lindqvist since you opened this page.');
    await expect(historyOf(tomas).first()).toContainText('Question asked');
    await expect(tomas.getByText('Ask for information')).toHaveCount(0);
    const form = tomas.getByRole('form', { name: 'Decline with this reason' });
    await expect(form.getByRole('textbox')).toHaveValue('Not convinced.');
    await form.getByRole('button', { name: 'Decline with this reason' }).click();
    await expect(historyOf(tomas).first()).toContainText('Declined');
  }
});

test('a reviewer’s own pledge is decided by others: it has no forms, and a text that says so', async ({ pageOf }) => {
  const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
  const { reference } = await makePledge(rosa.request, withMessage(93_000, newName(), 'My own.'));
  const place = `/admin/pledges/${reference}`;
  await openRecord(rosa, reference);
  await expect(rosa.getByText('This is your own pledge.')).toBeVisible();
  await expect(rosa.getByRole('main').getByRole('button')).toHaveCount(0);
  const answer = await postForm(rosa.request, place, await fetchForm(tomas.request, place, 'Approve'), {});
  expect(answer.status()).toBe(303);
  await openRecord(tomas, reference);
  await expect(tomas.getByText('This is your own pledge.')).toHaveCount(0);
  await tomas.getByRole('button', { name: 'Approve' }).click();
  await expect(historyOf(tomas)).toContainText([/^Approved/, /^Pledged/]);
  await rosa.reload();
  await expect(rosa.getByRole('main').getByRole('button')).toHaveCount(0);
});
