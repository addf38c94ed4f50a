import { expectMoved, readFigures } from './figures.ts';
import { expect, test } from './fixture.ts';
import { waitForEmail, waitForLink } from './emails.ts';
import { SIGN_IN_FIRST, historyOf, openRecord, readReceipt } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

test.use({ measuresFigures: true });

test('a visitor reads the page, gives, signs in on the way, and follows the gift', async ({ page, request }) => {
  const email = newAddress('gift');
  const before = await readFigures(request);

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help look after the Python we all build on.');
  await page.getByRole('main').getByRole('link', { name: 'See the three ways' }).click();
  await expect(page).toHaveURL('/give');
  await page.locator('a[href="/give/one-time"]').click();
  await expect(page).toHaveURL('/give/one-time');

  await page.getByLabel('Your own amount').fill('120.50');
  await expect(page.getByRole('radio', { name: 'Another amount' })).toBeChecked();
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: '4 quarterly payments' }).check();
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByLabel('Name to show').fill('Zoë O’Brien-Łukasz');
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('A message').fill('For the first talk\nof somebody <b>new</b>.');
  await page.getByRole('radio', { name: 'In honour of' }).check();
  await page.getByLabel('Their name').fill('Grace');
  await page.getByRole('button', { name: 'Check your answers' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  const answers = page.locator('main dl');
  const said = ['$120.50', 'Grants', '4 quarterly payments', 'By name, with the amount', 'Zoë O’Brien-Łukasz'];
  for (const each of [...said, 'of somebody <b>new</b>.', 'In honour of Grace'])
    await expect(answers).toContainText(each);
  await expect(page.getByText('You pledge $120.50 in 4 instalments, the first of $30.13')).toBeVisible();

  await page.getByRole('link', { name: 'Change amount' }).click();
  await expect(page).toHaveURL(/\/give\/one-time\/change\?draft=/);
  await expect(page.getByLabel('Your own amount')).toHaveValue('120.50');
  await expect(page.getByRole('radio', { name: 'Another amount' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '4 quarterly payments' })).toBeChecked();
  await expect(page.getByLabel('A message')).toHaveValue('For the first talk\nof somebody <b>new</b>.');
  await expect(page.getByLabel('Their name')).toHaveValue('Grace');
  await page.getByLabel('Your own amount').fill('121.01');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(answers).toContainText('$121.01');

  await page.getByRole('button', { name: SIGN_IN_FIRST }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');
  await page.goto(await waitForLink(request, email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await expect(answers).toContainText('$121.01');
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(page);
  const since = performance.now();
  await expect(page.getByRole('row')).toHaveText([/Due/, /\$30\.26/, /\$30\.25/, /\$30\.25/, /\$30\.25/]);
  await expect(historyOf(page).first()).toContainText('Approved automatically');
  await expectMoved(request, before, { promised: 12_101, expected: 12_101, pledges: 1, supporters: 1 }, since);

  await waitForEmail(request, email, [
    `Your pledge is confirmed: ${reference}`,
    '$121.01 for grants',
    '$30.26',
    '$30.25',
  ]);
  await page.goto('/account');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['$121.01']);
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('main')).toContainText(reference);
  await expect(page.getByText('of somebody <b>new</b>.')).toBeVisible();
});

test('a gift above the limit waits, and its approval changes the figures to the cent within a second', async ({
  pageOf,
  request,
}) => {
  const email = newAddress('large');
  const page = await pageOf(null);
  await page.goto('/give/one-time?programme=pypi-security');
  await page.getByLabel('Your own amount').fill('612.34');
  await page.getByRole('radio', { name: 'PyPI security and infrastructure' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByText('It is reviewed first; we’ll email you the decision.')).toBeVisible();
  await page.getByRole('button', { name: SIGN_IN_FIRST }).click();
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');
  await page.goto(await waitForLink(request, email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  const before = await readFigures(request);
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(page);
  await expectMoved(request, before, { promised: 0, pledges: 0, supporters: 0, inReview: 1 }, performance.now());
  await expect(page.getByRole('region', { name: 'Thank you' })).toContainText('In review');
  await waitForEmail(request, email, [`Your pledge is being reviewed: ${reference}`, '$612.34']);

  const desk = await pageOf(ROSA);
  await desk.goto('/admin/pledges');
  await desk.getByRole('link', { name: reference }).click();
  await expect(desk.getByText(`$612.34 counts as promised from now on, and we email ${email}.`)).toBeVisible();
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status').filter({ hasText: `Approved: ${reference}.` })).toBeVisible();
  const since = performance.now();
  await expectMoved(
    request,
    before,
    { promised: 61_234, expected: 61_234, pledges: 1, supporters: 1, inReview: 0 },
    since,
  );
  await openRecord(desk, reference);
  await expect(historyOf(desk).first()).toContainText('Rosa Lindqvist');

  await page.goto('/account');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['Not yet due']);
  await page.goto(`/account/pledges/${reference}`);
  await expect(historyOf(page)).toContainText([/^Approved/, /^Pledged/]);
  await expect(page.getByText('Rosa')).toHaveCount(0);
  await waitForEmail(request, email, [`Your pledge is confirmed: ${reference}`]);
});
