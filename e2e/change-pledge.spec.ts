import type { Page } from 'playwright/test';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { formErrorIn, gift, historyOf, makePledge, openRecord } from './pledging.ts';
import { LIN, TOMAS, newAddress } from './sign-in.ts';

const open = (page: Page, fold: string) => page.locator('summary').filter({ hasText: fold }).click();
const instalmentsOf = (page: Page) =>
  page.getByRole('table', { name: 'Instalments of this pledge' }).locator('tbody tr');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('other instalments, a part and the rest are ended; the desk sees it', async ({ pageOf }) => {
      const email = newAddress('changing');
      const page = await pageOf(email, { javaScriptEnabled });
      const { reference } = await makePledge(page.request, gift(10_000, { instalments: 4 }));
      const path = `/account/pledges/${reference}`;
      await page.goto(path);

      await open(page, 'Pay in other instalments');
      await page.getByRole('button', { name: 'Change the instalments' }).click();
      await expect(formErrorIn(page)).toContainText('Choose one.');
      await page.getByRole('radio', { name: 'In 2 monthly instalments' }).check();
      await page.getByRole('button', { name: 'Change the instalments' }).click();
      await expect(historyOf(page).first()).toContainText('4 open instalments before, 2 open instalments now.');
      await expect(instalmentsOf(page)).toHaveCount(2);

      await open(page, 'Reduce or cancel what is left');
      const end = page.getByRole('form', { name: 'Reduce or cancel what is left' });
      await expect(end).toContainText('$100.00 is no longer expected');
      await end.getByLabel('Reduce by').fill('1,000');
      await end.getByRole('button', { name: 'Confirm the change' }).click();
      await expect(formErrorIn(page)).toContainText('The amount can be read in two ways');
      await expect(end.getByLabel('Reduce by')).toHaveValue('1,000');
      await end.getByLabel('Reduce by').fill('30.50');
      await end.getByRole('button', { name: 'Confirm the change' }).click();
      await expect(historyOf(page).first()).toContainText('Ended by the supporter, $30.50');
      await expect(historyOf(page).first()).toContainText('$69.50 is still expected.');
      await expect(instalmentsOf(page).last()).toContainText('$19.50');
      await waitForEmail(page.request, email, ['You reduced your pledge', reference, '$69.50 is still expected']);

      await open(page, 'Reduce or cancel what is left');
      await page.getByRole('radio', { name: 'All that is open: $69.50' }).check();
      await end.getByRole('button', { name: 'Confirm the change' }).click();
      await expect(page.getByRole('main')).toContainText('Nothing more is expected.');
      await expect(page.getByRole('heading', { name: 'Change your pledge' })).toHaveCount(0);
      await waitForEmail(page.request, email, ['You cancelled the rest of your pledge', reference]);

      const desk = await pageOf(TOMAS);
      await openRecord(desk, reference);
      await expect(historyOf(desk).first()).toContainText('Ended by the supporter, $69.50');
      await expect(desk.getByRole('main')).toContainText('Originally pledged');
    });

    test('each consent is a switch; a name waits for a look, and is gone at once when it is taken back', async ({
      page: visitor,
      pageOf,
    }) => {
      const page = await pageOf(newAddress('shown'), { javaScriptEnabled });
      const name = `Switched ${crypto.randomUUID().slice(0, 8)}`;
      const { reference } = await makePledge(page.request, gift(1_100));
      await page.goto(`/account/pledges/${reference}`);
      await page.getByRole('button', { name: 'Show the name' }).click();
      await expect(formErrorIn(page)).toContainText('Enter the name to show.');
      await page.getByLabel('Name to show').fill(name);
      await page.getByRole('button', { name: 'Show the name' }).click();
      await expect(historyOf(page).first()).toContainText('Show the name: yes');
      await expect(page.getByRole('main')).toContainText('Your name appears once we have checked it.');
      const search = `/supporters/search?q=${encodeURIComponent(name)}`;
      await visitor.goto(search);
      await expect(visitor.getByRole('heading', { name: `No name with “${name}”` })).toBeVisible();

      const desk = (await pageOf(TOMAS)).request;
      const look = `/admin/pledges/${reference}`;
      expect((await postForm(desk, look, await fetchForm(desk, look, '>Show name<'), {})).status()).toBe(303);
      await visitor.goto(search);
      await expect(visitor.getByRole('listitem').filter({ hasText: name })).toBeVisible();

      await page.goto(`/account/pledges/${reference}`);
      await page.getByRole('button', { name: 'Thank me at events' }).click();
      await expect(historyOf(page).first()).toContainText('Thank by name at events: yes');
      await page.getByRole('button', { name: 'Stop showing the name' }).click();
      await expect(historyOf(page).first()).toContainText('Show the name: no');
      await visitor.goto(search);
      await expect(visitor.getByRole('heading', { name: `No name with “${name}”` })).toBeVisible();
    });
  });
}

test('another programme, and a page that is older than a payment', async ({ pageOf }) => {
  const page = await pageOf(newAddress('redirecting'));
  const { reference } = await makePledge(page.request, gift(10_000));
  await page.goto(`/account/pledges/${reference}`);
  await open(page, 'Choose another programme');
  await page.getByRole('group', { name: 'What is it for from now on?' }).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Change the programme' }).click();
  await expect(historyOf(page).first()).toContainText('From “Grants” to');

  const treasury = await pageOf(LIN);
  await openRecord(treasury, reference);
  await treasury.getByLabel('Amount').fill('40');
  await treasury.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
  await treasury.getByRole('button', { name: 'Record the payment' }).click();
  await expect(historyOf(treasury).first()).toContainText('Payment received');

  await open(page, 'Reduce or cancel what is left');
  await page.getByRole('radio', { name: 'All that is open: $100.00' }).check();
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await expect(formErrorIn(page)).toContainText('Payment received since you opened this page. Nothing was changed');
  await expect(page.locator('summary').filter({ hasText: 'Choose another programme' })).toHaveCount(0);
  await open(page, 'Reduce or cancel what is left');
  await expect(page.getByRole('form', { name: 'Reduce or cancel what is left' })).toContainText(
    '$40.00 has been received and stays with us.',
  );
});

test.describe('somebody else’s pledge', () => {
  test.use({ expectedConsoleErrors: /status of 404/ });

  test('has no page to change it from, and its form does nothing', async ({ contextOf }) => {
    const [owner, other] = [
      (await contextOf(newAddress('owner'))).request,
      (await contextOf(newAddress('other'))).request,
    ];
    const [his, hers] = [await makePledge(owner, gift(9_000)), await makePledge(other, gift(9_000))];
    const form = await fetchForm(owner, `/account/pledges/${his.reference}`, '>Confirm the change<');
    expect((await postForm(other, `/account/pledges/${his.reference}`, form, { end: 'rest' })).status()).toBe(404);
    const posted = await postForm(other, `/account/pledges/${hers.reference}`, form, { end: 'rest' });
    expect(await posted.text()).toContain('There is no such pledge.');
    expect(await (await owner.get(`/account/pledges/${his.reference}`)).text()).toContain('>Confirm the change<');
  });
});
