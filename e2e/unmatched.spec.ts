import { expect, test } from './fixture.ts';
import { gift, historyOf, makePledge } from './pledging.ts';
import { LIN, newAddress } from './sign-in.ts';
import { openUnmatched } from './unmatched-money.ts';

test('a treasurer gives money without a pledge to the one that its text names, after seeing the effect', async ({
  pageOf,
}) => {
  const { request } = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(request, gift(10_000, { instalments: 4 }));
  const page = await pageOf(LIN);
  await openUnmatched(page, `Gift ${reference} ${crypto.randomUUID().slice(0, 8)}`, '60.00');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('$60.00 without a pledge');
  const likely = page.getByRole('listitem').filter({ hasText: reference });
  await expect(likely).toContainText('the bank’s text names it');
  await likely.getByRole('link').click();
  await expect(page.getByText('$15.00 stays open')).toBeVisible();
  await page.getByRole('button', { name: `Give $60.00 to ${reference}` }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(`The money was given to ${reference}.`);
  await page.getByRole('link', { name: reference }).click();
  await expect(historyOf(page).first()).toContainText('Payment received, $60.00');
});

test('searches for the pledge and sets money aside without JavaScript, and puts it back', async ({
  pageOf,
  contextOf,
}) => {
  const { request } = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(request, gift(2_000));
  const page = await (await contextOf(LIN, { javaScriptEnabled: false })).newPage();
  const text = `Interest ${crypto.randomUUID().slice(0, 8)}`;
  await openUnmatched(page, text, '0.41');
  await page.getByLabel('Reference, name, email or organisation').fill(reference);
  await page.getByRole('button', { name: 'Search' }).click();
  await page
    .getByRole('link', { name: new RegExp(`See the effect.*${reference}`) })
    .first()
    .click();
  await expect(page.getByText('$19.59 stays open')).toBeVisible();
  await page.getByText('Set it aside').click();
  const form = page.getByRole('form', { name: 'Set aside' });
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toContainText('Enter a reason.');
  await form.getByLabel('Reason').fill('Interest of November');
  await form.getByRole('button').click();
  await expect(page.getByText('The money was set aside.')).toBeVisible();
  await page.getByRole('link', { name: 'Set aside', exact: true }).click();
  await page.getByLabel('Payer, text or reference').fill(text);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('listitem').filter({ hasText: text }).getByRole('link', { name: /^Open/ }).click();
  await expect(page.getByText('Set aside: Interest of November')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('The money waits for its pledge again.')).toBeVisible();
});
