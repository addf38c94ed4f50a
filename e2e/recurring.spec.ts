import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { formErrorIn, historyOf, readReceipt } from './pledging.ts';
import { newAddress } from './sign-in.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, javaScriptEnabled: false };

test('a gift every month on a phone without JavaScript: contradicted, made, and ended', async ({ pageOf }) => {
  const email = newAddress('monthly');
  const page = await pageOf(email, PHONE);
  await page.goto('/give/one-time?amount=25&repeat=monthly');
  await expect(page.getByRole('radio', { name: 'Every month' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '4 quarterly payments' })).toBeHidden();
  await page.getByRole('radio', { name: 'Once' }).check();
  await page.getByRole('radio', { name: '4 quarterly payments' }).check();
  await page.getByRole('radio', { name: 'Every month' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText('A gift that repeats is paid in one payment each time.');
  await expect(page.getByRole('radio', { name: 'Every month' })).toBeChecked();
  await page.getByRole('radio', { name: 'One payment' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.locator('main dl')).toContainText('Every month');
  await expect(page.getByRole('main')).toContainText('You pledge $25.00 every month, the first on');
  await expect(page.getByRole('main')).toContainText('We plan a year at a time: $300.00 for now. End it any time.');
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(page);

  await page.goto('/account');
  await expect(page.getByRole('main')).toContainText('$25.00 every month');
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$25.00 every month');
  await expect(page.getByRole('table', { name: 'Instalments of this pledge' }).locator('tbody tr')).toHaveCount(12);
  await expect(page.getByRole('main')).toContainText('It goes on until you end it. It is planned until');
  await expect(page.getByText('Pay in other instalments')).toHaveCount(0);

  await page.locator('summary').filter({ hasText: 'End this gift' }).click();
  await expect(page.getByRole('main')).toContainText('It no longer goes on: no further instalments are planned.');
  await page.getByRole('button', { name: 'End this gift' }).click();
  await expect(historyOf(page).first()).toContainText('Ended by the supporter, $300.00');
  await expect(page.getByRole('main')).toContainText('It has ended: no further instalments follow.');
  await waitForEmail(page.request, email, ['Your gift has ended', reference, 'your gift of $25 every month']);
});
