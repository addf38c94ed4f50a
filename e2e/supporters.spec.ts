import type { Page } from 'playwright/test';
import { passNames } from './database.ts';
import { expect, test } from './fixture.ts';
import { act, gift, makePledge, openRecord } from './pledging.ts';
import { ADA, ROSA, newAddress } from './sign-in.ts';

const PAGE = 60;

/** A name that no other test uses, so a search finds all of this test's pledges and no others. */
const newName = () => `Quint ${crypto.randomUUID().slice(0, 8)}`;
const named = (displayName: string) => ({ recognition: 'named', displayName });
const names = (page: Page) => page.locator('main .roll li bdi');

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search for a name' }).fill(name);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/supporters\/search\?q=/);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a name is found, on all pages that it needs, and the way back', async ({ page, pageOf }) => {
      const name = newName();
      const giver = await pageOf(newAddress('giver'));
      const made: string[] = [];
      for (let at = 0; at <= PAGE; at += 1)
        made.push((await makePledge(giver.request, gift(500, named(`${name} ${at}`)))).reference);
      await passNames(made);

      await page.goto('/supporters');
      await look(page, name.toUpperCase());
      await expect(names(page)).toHaveCount(PAGE);
      await expect(names(page).first()).toHaveText(`${name} ${PAGE}`);
      await page.getByRole('link', { name: 'Earlier names' }).click();
      await expect(names(page)).toHaveText([`${name} 0`]);
      await expect(page.getByRole('link', { name: 'Earlier names' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Newest names' }).click();
      await expect(names(page)).toHaveCount(PAGE);
      await page.getByRole('link', { name: 'All names' }).click();
      await expect(page).toHaveURL(/\/supporters$/);
      await expect(page.getByRole('link', { name: 'Earlier names' })).toBeVisible();
      await page.getByRole('link', { name: 'Earlier names' }).click();
      await expect(page).toHaveURL(/\/supporters\/search\?after=/);
      await expect(names(page).first()).toBeVisible();
    });

    test('a search without a result and an invalid cursor have a message and a link onwards', async ({ page }) => {
      await page.goto('/supporters');
      const odd = `%_'"<b>`;
      await look(page, odd);
      await expect(page.getByRole('heading', { name: `No name with “${odd}”` })).toBeVisible();
      await expect(page.getByRole('searchbox')).toHaveValue(odd);
      const answer = await page.goto('/supporters/search?q=ada&after=cut');
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { name: 'This page of the list does not exist' })).toBeVisible();
      await page.getByRole('link', { name: 'Newest names' }).click();
      await expect(page).toHaveURL(/\/supporters\/search\?q=ada$/);
    });
  });
}

test('a name appears on the page soon after the approval, and disappears after the roll-back', async ({
  page,
  pageOf,
}) => {
  const name = newName();
  const ada = await pageOf(ADA);
  const { reference } = await makePledge(ada.request, gift(60_000, { ...named(name), message: 'For later.' }));
  const shown = async () => (await (await page.request.get('/es/supporters')).text()).includes(name);
  expect(await shown()).toBe(false);
  const desk = await pageOf(ROSA);
  await openRecord(desk, reference);
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect.poll(shown, { timeout: 15_000 }).toBe(true);
  await page.goto(`/supporters/search?q=${encodeURIComponent(name)}`);
  await expect(names(page)).toHaveText([name]);
  // Nobody has reviewed the message yet.
  await expect(page.locator('main')).not.toContainText('For later.');
  await expect(page.locator('main')).toContainText('A gift for grants');
  await openRecord(desk, reference);
  await act(desk, 'Undo approval', 'Undo approval', 'Too soon.');
  await expect.poll(shown, { timeout: 15_000 }).toBe(false);
});

test('further pages are rendered per request, under a strict policy, and hidden from search engines', async ({
  request,
}) => {
  for (const path of [
    '/supporters/search?q=a',
    '/es/supporters/search?after=x',
    `/supporters/search?q=${'%25'.repeat(2_000)}`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-security-policy']).toContain("'strict-dynamic'");
    expect(await answer.text()).toContain('<meta name="robots" content="noindex"/>');
  }
});
