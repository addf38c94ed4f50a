import type { Page } from 'playwright/test';
import { waitForLink } from './emails.ts';
import { expect, test } from './fixture.ts';
import { SIGN_IN_FIRST, formErrorIn, readReceipt } from './pledging.ts';
import { ADA, LIN, newAddress } from './sign-in.ts';

/** Fills the form of an anonymous gift and goes to its check page. */
async function begin(page: Page, amount: string): Promise<void> {
  await page.goto('/give/one-time');
  await page.getByLabel('Your own amount').fill(amount);
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
}

test.describe('a draft that changed in another tab', () => {
  for (const javaScriptEnabled of [true, false])
    test(`is shown again before it is pledged${javaScriptEnabled ? '' : ', without script too'}`, async ({
      pageOf,
    }) => {
      const page = await pageOf(ADA, { javaScriptEnabled });
      await begin(page, '25');
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByRole('link', { name: 'Change amount' }).click();
      await other.getByLabel('Your own amount').fill('400');
      await other.getByRole('button', { name: 'Check your answers' }).click();
      await expect(other.locator('main dl')).toContainText('$400.00');

      await page.getByRole('button', { name: 'Confirm your pledge' }).click();
      await expect(formErrorIn(page).filter({ hasText: 'Something has changed' })).toBeVisible();
      await expect(page.locator('main dl > div').filter({ hasText: 'Changed' })).toHaveText(/Amount.*\$400\.00/);
      await page.getByRole('button', { name: 'Confirm your pledge' }).click();
      await readReceipt(page);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('$400.00');
    });
});

test('going back from a pledge leads to the pledge, never to answers that have not been sent', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  await begin(page, '26');
  const check = page.url();
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(page);
  await page.goBack();
  await expect(page.getByText('Nothing has been sent yet')).toHaveCount(0);
  for (const address of [check, check.replace(/check\/(.*)/, 'one-time/change?draft=$1')]) {
    await page.goto(address);
    await expect(page).toHaveURL(`/account/pledges/${reference}`);
  }
});

test.describe('a visitor’s draft', () => {
  test.use({ expectedConsoleErrors: /status of 404/ });

  test('belongs to its browser, and its sign-in link gives it to the person on another device', async ({
    page,
    pageOf,
    request,
  }) => {
    const email = newAddress('device');
    await begin(page, '27');
    const check = page.url();
    for (const stranger of [await pageOf(null), await pageOf(LIN)]) {
      await stranger.goto(check);
      await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('These answers are no longer here');
    }
    await page.getByRole('button', { name: SIGN_IN_FIRST }).click();
    await page.getByLabel('Your email address').fill(email);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');

    const phone = await pageOf(null);
    await phone.goto(await waitForLink(request, email));
    await phone.getByRole('button', { name: 'Sign in' }).click();
    await expect(phone.locator('main dl')).toContainText('$27.00');
    await phone.getByRole('button', { name: 'Confirm your pledge' }).click();
    await readReceipt(phone);
    await page.goto(check);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('These answers are no longer here');
  });
});

test('a typed amount is taken whatever preset is chosen, and choosing a preset empties it', async ({ pageOf }) => {
  const page = await pageOf(null);
  await page.goto('/give/one-time');
  await page.getByLabel('Your own amount').fill('40');
  await page.getByRole('radio', { name: '$99' }).check();
  await expect(page.getByLabel('Your own amount')).toHaveValue('');

  const plain = await pageOf(null, { javaScriptEnabled: false });
  await plain.goto('/give/one-time');
  await plain.getByRole('radio', { name: '$99' }).check();
  await plain.getByLabel('Your own amount').fill('40');
  await plain.getByRole('radio', { name: 'Grants' }).check();
  await plain.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await plain.getByRole('button', { name: 'Check your answers' }).click();
  await expect(plain.locator('main dl')).toContainText('$40.00');
});
