import pg from 'pg';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { readLinks, waitForLink } from './emails.ts';
import { act, gift, historyOf, makePledge, openRecord, readReceipt, formErrorIn } from './pledging.ts';
import { ADA, ROSA, newAddress, signIn } from './sign-in.ts';

const SIGN_IN = 'name="email"';

async function askForLink(
  request: Parameters<typeof postForm>[0],
  email: string,
  returnTo = '/account',
): Promise<string> {
  const before = await readLinks(request, email);
  const path = `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
  const asked = await postForm(request, path, await fetchForm(request, path, SIGN_IN), { email });
  expect(asked.status()).toBe(303);
  return waitForLink(request, email, before);
}

test('opening a link with GET or HEAD any number of times does not use it up; confirming it does, once', async ({
  page,
  request,
}) => {
  const link = await askForLink(request, newAddress('look'));
  for (const method of ['GET', 'HEAD', 'GET'] as const) {
    const answer = await request.fetch(link, { method });
    expect(answer.status()).toBe(200);
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('session');
  }
  const form = await fetchForm(request, link, 'name="token"');
  const both = await Promise.all([postForm(request, link, form, {}), postForm(request, link, form, {})]);
  const cookies = both
    .map((answer) => answer.headers()['set-cookie'] ?? '')
    .filter((each) => each.includes('session='));
  expect(cookies, 'two presses at once, one session').toHaveLength(1);
  expect(cookies[0]).toMatch(/HttpOnly/i);
  expect(cookies[0]).toMatch(/SameSite=Lax/i);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has been used');
  await page.getByRole('link', { name: 'Ask for another link' }).click();
  await expect(page).toHaveURL('/sign-in');
});

test('an expired and a damaged link say so and open nothing', async ({ page, request }) => {
  const email = newAddress('late');
  const link = await askForLink(request, email);
  const form = await fetchForm(request, link, 'name="token"');
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_OWNER_URL });
  await client.connect();
  const aged = "update verification_token set expires = now() - interval '1 second' where identifier = $1";
  expect((await client.query(aged, [email])).rowCount).toBe(1);
  await client.end();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has expired');
  const pressed = await postForm(request, link, form, {});
  expect(pressed.headers()['set-cookie'] ?? '').not.toContain('session');
  for (const mangled of [
    link.slice(0, -5),
    `${link}x`,
    `${link}&token=x`,
    '/sign-in/confirm',
    '/sign-in/confirm?token=%00',
  ]) {
    expect((await page.goto(mangled))?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is incomplete');
  }
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
});

test('a known and an unknown address get the same response, and five emails per hour', async ({ request }) => {
  const form = await fetchForm(request, '/sign-in', SIGN_IN);
  const email = newAddress('often');
  for (let sent = 0; sent < 5; sent += 1) {
    const answer = await postForm(request, '/sign-in', form, { email: ` ${email.toUpperCase()} ` });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toBe('/sign-in/check-mail');
  }
  const sixth = await postForm(request, '/sign-in', form, { email });
  expect(sixth.status()).toBe(200);
  expect(await sixth.text()).toContain('Many links were asked for in a short time.');
});

test('a link leads only to this site, whatever returnTo was requested', async ({ request, baseURL }) => {
  for (const returnTo of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const link = await askForLink(request, newAddress('back'), returnTo);
    expect(link).toMatch(/^\/sign-in\/confirm/);
    const pressed = await postForm(request, link, await fetchForm(request, link, 'name="token"'), {});
    expect(new URL(pressed.headers().location ?? '', baseURL).href).toBe(`${baseURL}/account`);
  }
});

test('a double click makes one pledge', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  await page.goto('/give/one-time');
  const amount = `8${String(Date.now()).slice(-4)}.${String(process.pid).slice(-2).padStart(2, '5')}`;
  await page.getByLabel('Your own amount').fill(amount);
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: 'Confirm your pledge' }).dblclick();
  await readReceipt(page);
  await page.goto('/account');
  await expect(page.getByText(`$${amount.replace(/(?=\d{3}\.)/, ',')}`)).toHaveCount(1);
});

test('two tabs with the same answers make one pledge, and both see it', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  await page.goto('/give/one-time');
  await page.getByLabel('Your own amount').fill('802');
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  const first = await readReceipt(page);
  await other.getByRole('button', { name: 'Confirm your pledge' }).click();
  expect(await readReceipt(other)).toBe(first);
});

test('a session that ends while a form is filled in loses nothing', async ({ page, request }) => {
  const email = newAddress('ended');
  await signIn(page.request, email);
  await page.goto('/give/one-time');
  await page.getByLabel('Your own amount').fill('803');
  await page.getByRole('radio', { name: 'Grants' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByText('Add a message or a dedication').click();
  await page.getByLabel('A message').fill('Typed before the session ended.');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  const checkPage = page.url();
  await page.context().clearCookies({ name: 'pledgebook.session' });
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  const before = await readLinks(request, email);
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await page.goto(await waitForLink(request, email, before));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(checkPage);
  await expect(page.locator('main dl')).toContainText('Typed before the session ended.');
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  await readReceipt(page);
});

test('a session that ends before a form is sent: nothing is done, and the text stays', async ({ pageOf }) => {
  const page = await pageOf(ADA);
  const { reference } = await makePledge(page.request, gift(79_000));
  const desk = await pageOf(ROSA);
  await openRecord(desk, reference);
  await desk.context().clearCookies({ name: 'pledgebook.session' });
  await act(desk, 'Decline', 'Decline with this reason', 'Typed at length.');
  await expect(formErrorIn(desk)).toContainText('You have been signed out, so nothing was done.');
  await expect(desk.getByRole('form', { name: 'Decline with this reason' }).getByRole('textbox')).toHaveValue(
    'Typed at length.',
  );
  await page.goto(`/account/pledges/${reference}`);
  await expect(historyOf(page)).toHaveCount(1);
});
