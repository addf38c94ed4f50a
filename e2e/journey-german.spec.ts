import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { readLinks, waitForLink } from './emails.ts';
import { readReceipt, formErrorIn } from './pledging.ts';
import { newAddress } from './sign-in.ts';

const GIFT = 'Beitrag zusagen';

const historyIn = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Verlauf' }) }).getByRole('listitem');

test('a whole journey in German: sign in, pledge, view, withdraw', async ({ page, request }) => {
  const email = newAddress('zusage');
  await page.goto('/de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  await page.goto('/de/sign-in');
  const before = await readLinks(request, email);
  await page.getByLabel('Deine E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Link per E-Mail schicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schau in deine E-Mails');
  await page.goto(await waitForLink(request, email, before));
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL('/de/account');

  await page.goto(`/demo/mailbox?to=${email}`);
  await expect(page.getByRole('main')).toContainText('Angefordert wurde er am');
  await expect(page.getByRole('main')).toContainText(' unter Linux.');
  await expect(page.frameLocator('iframe').first().getByRole('link', { name: 'Anmelden' })).toBeVisible();

  await page.goto('/de/give/one-time');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(GIFT);
  await page.getByLabel('Dein eigener Betrag').fill('900,50');
  await page.getByRole('radio', { name: '4 vierteljährliche Zahlungen' }).check();
  await page.getByRole('radio', { name: 'Mit Namen und Betrag' }).check();
  await page.getByLabel('Angezeigter Name').fill('');
  await page.getByRole('button', { name: 'Angaben prüfen' }).click();
  await expect(formErrorIn(page).getByRole('heading')).toHaveText('Da stimmt etwas nicht');
  await page.getByLabel('Dein eigener Betrag').fill('900.50');
  await page.locator('input[name=programme][value=grants]').check();
  await page.getByRole('radio', { name: 'Anonym bleiben' }).check();
  await page.getByRole('button', { name: 'Angaben prüfen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prüfe deine Angaben');
  await expect(page.getByText('Du sagst 900,50\u00a0$ in 4 Raten zu, die erste über')).toBeVisible();
  await page.getByRole('link', { name: 'Ändern: Betrag' }).click();
  await expect(page.getByLabel('Dein eigener Betrag')).toHaveValue('900.50');
  await page.getByRole('button', { name: 'Angaben prüfen' }).click();
  await page.getByRole('button', { name: 'Zusage bestätigen' }).click();
  const reference = await readReceipt(page);

  await page.goto('/de/account');
  await expect(page.getByRole('main').getByText('900,50\u00a0$', { exact: true })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: reference }).click();
  await expect(page).toHaveURL(`/de/account/pledges/${reference}`);
  await expect(historyIn(page)).toHaveText([/^Zugesagt/]);

  const other = await page.context().newPage();
  await other.goto(`/de/account/pledges/${reference}`);
  for (const each of [page, other]) await each.locator('summary', { hasText: 'Diese Zusage zurückziehen' }).click();
  await page.getByRole('button', { name: 'Endgültig zurückziehen' }).click();
  await expect(historyIn(page)).toHaveText([/^Zurückgezogen/, /^Zugesagt/]);
  await other.getByRole('button', { name: 'Endgültig zurückziehen' }).click();
  await expect(formErrorIn(other)).toContainText('Du hast sie zurückgezogen, nachdem du diese Seite geöffnet hattest.');
});
