import type { Page } from 'playwright/test';
import { inDatabase, offerNow } from './database.ts';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { whileFull } from './full-level.ts';
import { act, formErrorIn, makePledge, readReceipt, sponsorship } from './pledging.ts';
import { ROSA, newAddress, signIn } from './sign-in.ts';

/** A level that no other test applies for. */
const LEVEL = 'visionary';
const NAME = 'Visionary';

/** Takes a place of the level. */
const holdOne = (holder: Page) =>
  makePledge(holder.request, sponsorship(LEVEL, `Holder ${crypto.randomUUID().slice(0, 8)}`));

/** Fills in the form of a level that is sold out, up to the check page. */
async function applyFor(page: Page, organisation: string): Promise<void> {
  await page.goto(`/give/sponsorship?tier=${LEVEL}`);
  await page.getByRole('link', { name: `Join the waiting list of ${NAME}` }).click();
  await expect(page.getByRole('radio', { name: new RegExp(`^${NAME}, `) })).toBeChecked();
  await page.getByLabel('Name of the organisation').fill(organisation);
  await page.getByLabel('Its website').fill(`late-${crypto.randomUUID()}.example`);
  await page.getByLabel('Contact person').fill('Lea Late');
  await page.getByLabel('Billing email').fill('bills@late.example');
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page).filter({ hasText: 'No place is left at this level' })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test(`two wait for one place: it is declined, offered, given up, offered to the next one, and taken${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const options = { javaScriptEnabled, viewport: { width: 360, height: 740 } };
    const holder = await pageOf(newAddress('holder'));
    await whileFull(
      LEVEL,
      () => holdOne(holder),
      async ({ reference }) => {
        // The first one is a visitor, who signs in on the way.
        const first = await (await contextOf(null, options)).newPage();
        const [address, organisation] = [newAddress('first'), `First ${crypto.randomUUID().slice(0, 8)}`];
        await applyFor(first, organisation);
        const checkPage = first.url();
        await first.getByRole('button', { name: 'Sign in to join the waiting list' }).click();
        await expect(first).toHaveURL(/\/sign-in/);
        await signIn(first.request, address);
        await first.goto(checkPage);
        await first.getByRole('button', { name: 'Join the waiting list' }).click();
        await expect(first.getByRole('heading', { level: 1 })).toHaveText(`Waiting list for ${NAME}`);
        await expect(first.getByRole('main')).toContainText('You are 1st of 1.');
        const second = await pageOf(newAddress('second'), options);
        await applyFor(second, `Second ${crypto.randomUUID().slice(0, 8)}`);
        await second.getByRole('button', { name: 'Join the waiting list' }).click();
        await expect(second.getByRole('main')).toContainText('You are 2nd of 2.');
        await second.goto('/account');
        await expect(second.getByRole('link', { name: `You are 2nd of 2 for ${NAME}` })).toBeVisible();

        const reviewer = await pageOf(ROSA);
        await reviewer.goto(`/admin/pledges/${reference}`);
        await act(reviewer, 'Decline', 'Decline with this reason', 'Not this year.');
        await expect(reviewer.getByRole('status').filter({ hasText: 'Declined:' })).toBeVisible();
        await offerNow();
        const { text } = await waitForEmail(first.request, address, [`A place is free: ${NAME}`]);
        await reviewer.goto('/admin/waiting');
        const line = reviewer.getByRole('row').filter({ hasText: organisation });
        await expect(line).toContainText(/Offered until \d/);

        const link = /\/account\/waiting\/\d+/.exec(text)?.[0] ?? '';
        const ends = /It is yours until (.* UTC)\./.exec(text)?.[1] ?? '';
        expect(ends).toMatch(/^\d+ \w+ \d{4} at \d\d:\d\d UTC$/);
        await first.goto(link);
        await expect(first.getByRole('main')).toContainText(`The place is yours until ${ends}.`);
        await first.getByRole('button', { name: 'Give up the place' }).click();
        await expect(first.getByRole('main')).toContainText('You are not on this waiting list any more.');

        await expect(async () => {
          await second.goto('/account');
          await second.getByRole('link', { name: 'See the offer' }).click({ timeout: 500 });
        }).toPass();
        await second.getByRole('button', { name: 'Check your answers and take the place' }).click();
        await expect(second.locator('main dl')).toContainText('Second ');
        await second.getByRole('button', { name: 'Confirm your pledge' }).click();
        await readReceipt(second);
        await second.goto('/account');
        await expect(second.getByRole('heading', { name: 'Waiting lists' })).toHaveCount(0);
      },
    );
  });

test('an offer that has ended says so to a late click, and the answers are kept to join again', async ({ pageOf }) => {
  const page = await pageOf(newAddress('late'));
  const holder = await pageOf(newAddress('holder'));
  await whileFull(
    LEVEL,
    () => holdOne(holder),
    async ({ reference }) => {
      await applyFor(page, `Late ${crypto.randomUUID().slice(0, 8)}`);
      await page.getByRole('button', { name: 'Join the waiting list' }).click();
      await expect(page.getByRole('main')).toContainText('You are 1st of 1.');
      const entry = page.url();
      const reviewer = await pageOf(ROSA);
      await reviewer.goto(`/admin/pledges/${reference}`);
      await act(reviewer, 'Decline', 'Decline with this reason', 'Not this year.');
      await expect(reviewer.getByRole('status').filter({ hasText: 'Declined:' })).toBeVisible();
      await offerNow();
      const take = page.getByRole('button', { name: 'Check your answers and take the place' });
      await expect(async () => {
        await page.goto(entry);
        await expect(take).toBeVisible({ timeout: 500 });
      }).toPass();
      // As if three days had passed since.
      await inDatabase(
        "UPDATE waiting_entry SET offered_at = offered_at - interval '73 hours', offer_until = offer_until - interval '73 hours' WHERE id = $1",
        [/\d+/.exec(new URL(entry).pathname)?.[0]],
      );
      await take.click();
      await expect(page.getByRole('main')).toContainText('Your offer has ended.');
      await page.getByRole('button', { name: 'Join again' }).click();
      await expect(page.locator('main dl')).toContainText('Lea Late');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
    },
  );
});
