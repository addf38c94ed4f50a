import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from 'playwright/test';
import { inGroupsOfFour } from '#domain/bank-account';
import { toCreditorReference } from '#domain/reference';
import { readFigures } from '../figures.ts';
import { expect, test } from '../fixture.ts';
import { openRecord, readReceipt } from '../pledging.ts';
import { scanCode } from '../scan-code.ts';
import { newAddress } from '../sign-in.ts';

// The site of test/second-foundation/: German first, in euros, with three levels and without a demonstration. scripts/test/second-foundation.ts starts it,
// with ADMIN as its only member of staff.
const ADMIN = 'vorstand@example.org';
const DONOR = newAddress('nachbarin');

async function checkAndMake(page: Page, answers: readonly string[]): Promise<string> {
  await page.getByRole('button', { name: 'Angaben prüfen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prüfe deine Angaben');
  for (const answer of answers) await expect(page.locator('main dl')).toContainText(answer);
  await page.getByRole('button', { name: 'Zusage bestätigen' }).click();
  return readReceipt(page);
}

const textOf = async (request: APIRequestContext, address: string) => (await request.get(address)).text();

test('the site is German where addresses have no code, English below /en, and says nothing of a demonstration', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pflanz mit uns tausend Obstbäume.');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Impressum' }).click();
  await expect(page.getByRole('main')).toContainText('Am Hang 1, 00000 Musterort');
  await page.goto('/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/de/give');
  await expect(page).toHaveURL('/give');
  expect(await (await request.get('/no-such-page', { failOnStatusCode: false })).text()).toContain('<html lang="de"');
  expect(await textOf(request, '/.well-known/security.txt')).toContain('Preferred-Languages: de, en');
  for (const path of [
    '',
    'give',
    'sponsors',
    'figures',
    'impact',
    'story',
    'follow',
    'imprint',
    'feed.xml',
    'campaign.ics',
  ])
    for (const base of ['/', '/en/']) {
      const text = await textOf(request, base + path);
      expect(text, base + path).not.toMatch(/demonstration|erfunden|invented|Python|US\$/i);
    }
  expect(await textOf(request, '/funding.json')).not.toMatch(/demonstration|USD/i);
});

test('its mark and its drawing are those of its content', async ({ page, request }) => {
  const ours = (file: string) => readFileSync(path.join('test', 'second-foundation', file), 'utf8');
  expect(await textOf(request, '/icons/icon.svg')).toBe(ours('icon.svg'));
  expect(await textOf(request, '/drawing.svg')).toBe(ours('drawing.svg'));
  expect((await request.get('/favicon.ico')).headers()['content-type']).toBe('image/png');
  await page.goto('/');
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/icons/icon.svg');
  await expect(page.getByRole('img', { name: /mit vier Ringen/ })).toBeVisible();
});

test('a gift with a comma, a membership and a sponsorship are pledged, reviewed and paid in euros', async ({
  pageOf,
  request,
}) => {
  const page = await pageOf(DONOR);
  await page.goto('/give/one-time');
  await expect(page.getByRole('radio', { name: /^(15|45|120)\s€/ })).toHaveCount(3);
  await page.getByLabel('Dein eigener Betrag').fill('1.212,50');
  await page.getByRole('radio', { name: /^Schnittkurse/ }).check();
  await page.getByRole('radio', { name: 'Anonym bleiben' }).check();
  const gift = await checkAndMake(page, ['1.212,50\u00a0€', 'Schnittkurse', 'Anonym bleiben']);

  await page.goto('/give/membership');
  await page.getByRole('radio', { name: 'Fördermitglied' }).check();
  await page.getByLabel('Dein eigener Betrag').fill('20,50');
  await page.getByRole('radio', { name: 'Anonym bleiben' }).check();
  await checkAndMake(page, ['20,50\u00a0€']);

  await page.goto('/give/sponsorship');
  await expect(page.getByRole('radio', { name: /^(Stamm|Ast|Zweig), / })).toHaveCount(3);
  await page.getByRole('radio', { name: 'Zweig, 600 € im Jahr' }).check();
  await page.getByRole('radio', { name: '1 Jahr', exact: true }).check();
  await page.getByLabel('Name der Organisation').fill('Mosterei am Hang');
  await page.getByLabel('Ihre Website').fill('mosterei.example');
  await page.getByLabel('Ansprechperson').fill('Mara Most');
  await page.getByLabel('E-Mail für Rechnungen').fill('rechnung@mosterei.example');
  await page.getByRole('radio', { name: 'Mit Namen, ohne Betrag' }).check();
  const sponsorship = await checkAndMake(page, ['Zweig, 600\u00a0€', 'Mosterei am Hang']);

  const desk = await pageOf(ADMIN);
  for (const reference of [gift, sponsorship]) {
    await openRecord(desk, reference);
    await desk.getByRole('button', { name: 'Genehmigen' }).click();
    await expect(desk.getByRole('button', { name: 'Genehmigen' })).toHaveCount(0);
  }
  await openRecord(desk, gift);
  const form = desk.getByRole('form', { name: 'Eine Zahlung erfassen' });
  await form.getByLabel('Betrag').fill('1212,50');
  await form.getByLabel('Eingegangen am').fill(new Date().toISOString().slice(0, 10));
  await form.getByRole('button', { name: 'Zahlung erfassen' }).click();
  await expect(desk.getByText('1.212,50\u00a0€').first()).toBeVisible();

  await expect
    .poll(() => readFigures(request))
    .toMatchObject({
      currency: 'EUR',
      promised: 183_300,
      received: 121_250,
      pledges: 3,
    });
  // What is said of paying: the account and the creditor reference in words, and in a code that a banking app reads.
  await page.goto(`/account/pledges/${sponsorship}`);
  const howToPay = page.getByRole('region', { name: 'So bezahlst du' });
  const printed = inGroupsOfFour(toCreditorReference(sponsorship));
  for (const said of ['Nächste Zahlung: 600,00\u00a0€ bis zum', 'DE36 0000 0000 0000 0000 00', printed])
    await expect(howToPay).toContainText(said);
  const code = howToPay.getByRole('img', { name: `IBAN DE36 0000 0000 0000 0000 00, Referenz ${printed}` });
  expect(await scanCode(code)).toBe(
    [
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'Stiftung Alte Sorten',
      'DE36000000000000000000',
      'EUR600.00',
      '',
      printed.replaceAll(' ', ''),
    ].join('\n'),
  );
  await page.goto(`/account/pledges/${gift}`);
  await expect(howToPay, 'a gift that is paid').toHaveCount(0);
  await expect.poll(() => textOf(request, '/sponsors')).toContain('Mosterei am Hang');
  expect(await textOf(request, '/figures.csv')).toContain('EUR');
});
