import pg from 'pg';
import { expect, test } from './fixture.ts';
import { waitForLink } from './emails.ts';
import { SIGN_IN_FIRST, act, gift, historyOf, makePledge, openRecord, readReceipt, formErrorIn } from './pledging.ts';
import { ADA, LIN, ROSA, newAddress } from './sign-in.ts';

test.use({ javaScriptEnabled: false });

test('the whole gift without JavaScript: refused, corrected, changed, signed in, made', async ({ page, request }) => {
  const email = newAddress('plain');
  await page.goto('/give/one-time');
  await page.getByRole('radio', { name: 'Another amount' }).check();
  await page.getByLabel('Your own amount').fill('1,000');
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('A message').fill('Kept\nthrough all of it.');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText('The amount can be read in two ways');
  await expect(formErrorIn(page)).toBeFocused();
  await expect(formErrorIn(page).getByRole('link')).toHaveCount(2);
  await expect(page.getByLabel('Your own amount')).toHaveValue('1,000');
  await expect(page.getByLabel('A message')).toHaveValue('Kept\nthrough all of it.');
  await page.getByLabel('Your own amount').fill('1000.00');
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByLabel('Name to show').fill('Plain');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('link', { name: 'Change name to show' }).click();
  await expect(page.getByLabel('Name to show')).toHaveValue('Plain');
  await page.getByLabel('Name to show').fill('Plainer');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: SIGN_IN_FIRST }).click();
  await page.getByLabel('Your email address').fill('not an address');
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(formErrorIn(page)).toBeFocused();
  await expect(page.getByLabel('Your email address')).toHaveValue('not an address');
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');
  await page.goto(await waitForLink(request, email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('main dl')).toContainText('Plainer');
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  await readReceipt(page);
  await page.goto('/account');
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: 'Account' })).toBeVisible();
  await expect(header.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
});

test('membership and sponsorship without JavaScript', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  await page.goto('/give/membership');
  await page.getByRole('radio', { name: 'Contributing' }).check();
  await page.getByLabel('How many hours a month?').fill('7');
  await page.getByRole('radio', { name: 'Translation' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  await readReceipt(page);
  await page.goto('/give/sponsorship');
  await page.getByRole('link', { name: 'Choose Associate' }).click();
  await expect(page).toHaveURL('/give/sponsorship?tier=associate#apply');
  await expect(page.getByRole('radio', { name: 'Associate, $1,500 a year' })).toBeChecked();
  await page.getByLabel('Name of the organisation').fill('Scriptless & Sons');
  await page.getByLabel('Its website').fill('https://scriptless.example');
  await page.getByLabel('Contact person').fill('Nobody Special');
  await page.getByLabel('Billing email').fill('bills@scriptless.example');
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  await readReceipt(page);
});

test('the desk without JavaScript: ask, answer, approve, pay, and a conflict message', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(78_000));
  const [desk, stale] = [await pageOf(ROSA), await pageOf(ROSA)];
  await openRecord(desk, reference);
  await openRecord(stale, reference);
  await act(desk, 'Ask for information', 'Send the question', 'Without script?');
  await expect(historyOf(desk).first()).toContainText('Without script?');
  await stale.getByRole('button', { name: 'Approve' }).click();
  await expect(formErrorIn(stale)).toContainText('Question asked by Rosa Lindqvist since you opened this page.');
  await page.goto(`/account/pledges/${reference}`);
  await page.getByLabel('Your answer').fill('Without.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(historyOf(page).first()).toContainText('Without.');
  await openRecord(desk, reference);
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(historyOf(desk).first()).toContainText('Approved');

  const treasury = await pageOf(LIN);
  await openRecord(treasury, reference);
  await treasury.getByLabel('Amount').fill('780');
  await treasury.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
  await treasury.getByRole('button', { name: 'Record the payment' }).click();
  await act(treasury, 'Reverse this payment', 'Reverse', 'Another person’s.');
  await expect(treasury.getByText('Reversed by Lin Haddad: Another person’s.')).toBeVisible();
});

test('a decision has a URL: its form is open there, and has the focus', async ({ pageOf }) => {
  const { reference } = await makePledge((await pageOf(ADA)).request, gift(79_500));
  const desk = await pageOf(ROSA);
  await desk.goto(`/admin/pledges/${reference}?act=decline`);
  const form = desk.getByRole('form', { name: 'Decline with this reason' });
  await expect(form.getByRole('textbox')).toBeFocused();
  await form.getByRole('button', { name: 'Decline with this reason' }).click();
  await expect(formErrorIn(desk)).toContainText('Enter a reason');
  await desk.goto(`/admin/pledges/${reference}?act=approve`);
  await expect(desk.getByRole('button', { name: 'Approve' })).toBeFocused();
  await desk.goto(`/admin/pledges/${reference}?act=anything`);
  await expect(form).toBeHidden();
});

test.describe('answers that several people send from one browser', () => {
  test.use({ expectedConsoleErrors: /status of 404/ });

  test('lead the first to their pledge, and everybody else to a message', async ({ page, pageOf }) => {
    await page.goto('/give/one-time');
    for (const name of ['$50', 'Grants', 'Keep me anonymous'])
      await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
    const check = page.url();
    const [ada, again, lin] = [await pageOf(ADA), await pageOf(ADA), await pageOf(LIN)];
    const scripted = await pageOf(ROSA, { javaScriptEnabled: true });
    for (const each of [ada, again, lin, scripted]) {
      // They share the browser in which the form was sent.
      await each.context().addCookies(await page.context().cookies());
      await each.goto(check);
    }
    const press = (each: typeof ada) => each.getByRole('button', { name: 'Confirm your pledge' }).click();
    await press(ada);
    const reference = await readReceipt(ada);
    await press(again);
    expect(await readReceipt(again)).toBe(reference);
    for (const late of [scripted, lin]) {
      await press(late);
      await expect(late.getByRole('heading', { level: 1 })).toHaveText('These answers are no longer here');
    }
    await lin.getByRole('main').getByRole('link', { name: 'Three ways to help' }).click();
    await expect(lin).toHaveURL('/give');

    // The answers themselves are deleted after a day.
    const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
    await client.connect();
    await client.query('delete from pledge_draft where id = $1', [check.split('/').at(-1)]);
    await client.end();
    await again.goto(check);
    await expect(again).toHaveURL(`/account/pledges/${reference}`);
  });
});
