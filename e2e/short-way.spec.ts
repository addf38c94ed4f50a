import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { whileNoneIsFull } from './full-level.ts';
import { fetchForm, postForm } from './html-form.ts';
import { SIGN_IN_FIRST, gift, makePledge, readReceipt, sponsorship } from './pledging.ts';
import { ADA, ROSA, newAddress, signIn } from './sign-in.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Counts taps, and the pages they lead to. */
function counted(page: Page) {
  let taps = 0;
  const screens = new Set<string>();
  page.on('framenavigated', () => screens.add(new URL(page.url()).pathname));
  return {
    tap: async (target: Locator) => {
      taps += 1;
      await target.tap();
    },
    counts: () => ({ taps, screens: screens.size }),
  };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a gift on a phone takes three taps for who is signed in${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
  }) => {
    const context = await contextOf(ADA, { ...PHONE, javaScriptEnabled });
    const page = await context.newPage();
    const { tap, counts } = counted(page);
    await page.goto('/');
    const amount = page.getByRole('link', { name: '$99' }).first();
    expect((await amount.boundingBox())?.y, 'on the first screen').toBeLessThan(640);
    await tap(amount);
    await expect(page.getByRole('radio', { name: '$99' })).toBeChecked();
    await tap(page.getByRole('button', { name: 'Check your answers' }));
    await expect(page.locator('main dl')).toContainText('$99.00');
    await expect(page.locator('main dl')).toContainText('Where it is needed most');
    await tap(page.getByRole('button', { name: 'Confirm your pledge' }));
    await readReceipt(page);
    expect(counts()).toEqual({ taps: 3, screens: 4 });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`an organisation applies on a phone in five taps if it is known, in eight if it is new${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
  }) => {
    // It waits while another test needs a full level.
    test.slow();
    const context = await contextOf(null, { ...PHONE, javaScriptEnabled });
    await signIn(context.request, newAddress('sponsor'));
    const organisation = `Short Way ${crypto.randomUUID().slice(0, 8)}`;
    const answers = {
      'Name of the organisation': organisation,
      'Its website': `${organisation.toLowerCase().replaceAll(' ', '-')}.example`,
      'Contact person': 'Noor Short',
    };
    const applied: string[] = [];
    for (const [typed, taps] of [
      [answers, 8],
      [{}, 5],
    ] as const) {
      const page = await context.newPage();
      const { tap, counts } = counted(page);
      await page.goto('/');
      await whileNoneIsFull(async () => {
        await tap(page.getByRole('link', { name: 'Sponsor as an organisation' }).first());
        await tap(page.getByRole('link', { name: 'Choose Supporting' }));
      });
      await expect(page.getByRole('radio', { name: /^Supporting, / })).toBeChecked();
      await expect(page.getByRole('heading', { name: 'Apply' })).toBeInViewport();
      for (const [label, text] of Object.entries(typed)) {
        await tap(page.getByLabel(label));
        await page.getByLabel(label).fill(text);
      }
      await tap(page.getByRole('radio', { name: 'By name, without the amount' }));
      await tap(page.getByRole('button', { name: 'Check your answers' }));
      await expect(page.locator('main dl')).toContainText(organisation);
      await tap(page.getByRole('button', { name: 'Confirm your pledge' }));
      const reference = await readReceipt(page);
      expect(counts()).toEqual({ taps, screens: 4 });
      await page.close();
      applied.push(reference);
      if (applied.length > 1) break;
      const staff = (await contextOf(ROSA)).request;
      const record = `/admin/pledges/${reference}`;
      await postForm(staff, record, await fetchForm(staff, record, '>Approve<'), {});
    }
  });
}

test('a name is saved in the profile, refused in words, and fills in the next form', async ({ contextOf }) => {
  const context = await contextOf(null);
  await signIn(context.request, newAddress('named'));
  const page = await context.newPage();
  await page.goto('/account/profile');
  await page.getByLabel('Your name').fill('x'.repeat(201));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'The name is too long: 200 characters at most.' })).toBeVisible();
  await page.getByLabel('Your name').fill('  Zoë Łukasz ');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'signed in as Zoë Łukasz' })).toBeVisible();
  await page.goto('/give/sponsorship');
  await expect(page.getByLabel('Contact person')).toHaveValue('Zoë Łukasz');
});

test('what somebody began is in their account on any device, until it is confirmed', async ({ contextOf }) => {
  const email = newAddress('begun');
  const [first, second] = [await contextOf(null), await contextOf(null)];
  await signIn(first.request, email);
  await signIn(second.request, email);
  const page = await first.newPage();
  await page.goto('/give/one-time?amount=25');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('button', { name: 'Confirm your pledge' })).toBeVisible();

  const elsewhere = await second.newPage();
  await elsewhere.goto('/account');
  const unfinished = elsewhere.getByRole('region', { name: 'Not finished yet' });
  await expect(unfinished).toContainText('A gift of $25.00');
  await unfinished.getByRole('link', { name: 'Check and confirm' }).click();
  await elsewhere.getByRole('button', { name: 'Confirm your pledge' }).click();
  await readReceipt(elsewhere);
  await elsewhere.goto('/account');
  await expect(unfinished).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'what is known already' : 'what is known already, without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the address chooses, in any language', async ({ page }) => {
      await page.goto('/give/one-time?amount=40&programme=grants');
      await expect(page.getByRole('radio', { name: 'Another amount' })).toBeChecked();
      await expect(page.getByLabel('Your own amount')).toHaveValue('40');
      await expect(page.getByRole('radio', { name: 'Grants' })).toBeChecked();
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await expect(page.getByRole('button', { name: SIGN_IN_FIRST })).toBeVisible();
      await expect(page.locator('main dl')).toContainText('$40.00');
      await page.goto('/es/give/membership?class=basic');
      await expect(page.getByRole('radio', { name: 'Básica' })).toBeChecked();
      await page.goto('/give/sponsorship?tier=partner');
      await expect(page.getByRole('radio', { name: /^Partner/ })).toBeChecked();
      await page.goto('/give/one-time?amount=%3Cb%3E&programme=none');
      await expect(page.getByRole('radio', { name: '$50' })).toBeChecked();
    });

    test('the name is asked for only once it is wanted', async ({ page }) => {
      await page.goto('/give/one-time');
      await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
      await expect(page.getByLabel('Name to show')).toBeHidden();
      await page.getByRole('radio', { name: 'By name, with the amount' }).check();
      await expect(page.getByLabel('Name to show')).toBeVisible();
    });

    test('a person finds their name and organisation filled in, and keeps what they change', async ({ contextOf }) => {
      const context = await contextOf(null, { javaScriptEnabled });
      const email = newAddress('known');
      await signIn(context.request, email);
      const page = await context.newPage();
      await page.goto('/give/sponsorship');
      await expect(page.getByLabel('Billing email')).toHaveValue(email);
      await makePledge(context.request, gift(2_500, { recognition: 'named', displayName: 'Known Person' }));
      const organisation = `Known ${crypto.randomUUID()}`;
      const { reference } = await makePledge(context.request, sponsorship('participating', organisation));
      const staff = (await contextOf(ROSA)).request;
      const record = `/admin/pledges/${reference}`;
      await postForm(staff, record, await fetchForm(staff, record, '>Approve<'), {});
      await page.goto('/give/one-time');
      await page.getByRole('radio', { name: 'By name, with the amount' }).check();
      await expect(page.getByLabel('Name to show')).toHaveValue('Known Person');
      await page.getByLabel('Name to show').fill('Changed');
      await page.getByLabel('Your own amount').fill('0');
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await expect(page.getByRole('link', { name: 'The amount must be more than zero.' })).toBeVisible();
      await expect(page.getByLabel('Name to show')).toHaveValue('Changed');
      await page.goto('/give/sponsorship');
      await expect(page.getByLabel('Name of the organisation')).toHaveValue(organisation);
    });
  });
}
