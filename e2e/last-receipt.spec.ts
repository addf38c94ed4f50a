import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { enter, tabTo } from './keyboard.ts';
import { historyOf, openRecord, readReceipt } from './pledging.ts';
import { LIN, TOMAS, newAddress } from './sign-in.ts';

// Each kind of pledge, from its form to the receipt for its last payment.

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const today = () => new Date().toISOString().slice(0, 10);

/** The treasurer records a payment, with the keyboard only. */
async function record(desk: Page, reference: string, amount: string): Promise<void> {
  await openRecord(desk, reference);
  const events = await historyOf(desk).count();
  const form = desk.getByRole('form', { name: 'Record a payment' });
  await form.getByLabel('Amount').fill(amount);
  await form.getByLabel('Received on').fill(today());
  await form.getByLabel('Bank’s reference').press('Enter');
  await expect(historyOf(desk)).toHaveCount(events + 1);
}

/** The links to the receipts of a pledge; the last payment's has its number within a minute. */
async function readReceipts(page: Page, path: string, name: RegExp, count: number) {
  const links = page.getByRole('main').getByRole('link', { name });
  await expect(async () => {
    await page.goto(path);
    await expect(links).toHaveCount(count, { timeout: 500 });
  }).toPass({ timeout: 20_000, intervals: [200, 500, 1_000] });
  return links;
}

async function expectPdf(page: Page, link: string): Promise<void> {
  const href = await page.getByRole('main').getByRole('link', { name: link }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
}

test('a gift in two instalments: on a phone, in Spanish, without JavaScript', async ({ contextOf, pageOf }) => {
  const context = await contextOf(newAddress('recibo'), { ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/es/give/one-time?amount=50');
  await page.getByRole('radio', { name: '2 pagos mensuales', exact: true }).check();
  await page.getByRole('button', { name: 'Repasar las respuestas' }).tap();
  await page.getByRole('button', { name: 'Confirmar tu compromiso' }).tap();
  const reference = await readReceipt(page);
  const desk = await pageOf(LIN);
  for (const amount of ['25', '25']) await record(desk, reference, amount);
  const receipts = await readReceipts(page, `/es/account/pledges/${reference}`, /^Recibo \d{4}-\d{5}$/, 2);
  await expect(page.getByRole('main')).toContainText('Ha llegado todo. ¡Gracias!');
  await receipts.last().tap();
  await expect(page.getByRole('article')).toContainText(/25,00\sUS\$/);
  await expectPdf(page, 'Descargar como PDF');
});

for (const javaScriptEnabled of [true, false]) {
  const words = `${javaScriptEnabled ? 'with' : 'without'} JavaScript`;

  test(`a supporting membership: with the keyboard only, ${words}`, async ({ pageOf }) => {
    const page = await pageOf(newAddress('member'), { javaScriptEnabled });
    await page.goto('/give/membership');
    await expect(page.getByRole('radio', { name: 'Supporting' })).toBeChecked();
    await enter(page, page.getByRole('button', { name: 'Check your answers' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
    await enter(page, page.getByRole('button', { name: 'Confirm your pledge' }));
    const reference = await readReceipt(page);
    await record(await pageOf(LIN), reference, '99');
    const receipts = await readReceipts(page, `/account/pledges/${reference}`, /^Receipt \d{4}-\d{5}$/, 1);
    await expect(page.getByRole('main')).toContainText('New member');
    await tabTo(page, receipts.first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('$99.00');
    await expectPdf(page, 'Download as PDF');
  });

  test(`a gift every month: its first payment has a receipt, and it goes on, on a phone, ${words}`, async ({
    pageOf,
  }) => {
    const page = await pageOf(newAddress('monthly'), { ...PHONE, javaScriptEnabled });
    await page.goto('/give/one-time?amount=25&repeat=monthly');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await page.getByRole('button', { name: 'Confirm your pledge' }).click();
    const reference = await readReceipt(page);
    await record(await pageOf(LIN), reference, '25');
    const receipts = await readReceipts(page, `/account/pledges/${reference}`, /^Receipt \d{4}-\d{5}$/, 1);
    await expect(page.getByRole('main')).toContainText('It goes on until you end it.');
    await receipts.first().click();
    await expect(page.getByRole('article')).toContainText('$25.00');
    await expectPdf(page, 'Download as PDF');
  });

  test(`a sponsorship: in German, reviewed, and paid in full, ${javaScriptEnabled ? '' : 'on a phone, '}${words}`, async ({
    pageOf,
  }) => {
    const organisation = `Weberei ${crypto.randomUUID().slice(0, 6)} GmbH`;
    const page = await pageOf(newAddress('sponsoring'), javaScriptEnabled ? {} : { ...PHONE, javaScriptEnabled });
    await page.goto('/de/give/sponsorship?tier=associate');
    await page.locator('input[name=organisation]').fill(organisation);
    await page.locator('input[name=website]').fill(`${organisation.split(' ')[1] ?? ''}.weberei.example`);
    await page.locator('input[name=contactName]').fill('Jo Weber');
    await page.locator('input[name=billingEmail]').fill('rechnung@weberei.example');
    await page.locator('input[name=recognition][value=named]').check();
    await page.getByRole('button', { name: 'Angaben prüfen' }).click();
    await page.getByRole('button', { name: 'Zusage bestätigen' }).click();
    const reference = await readReceipt(page);
    const reviewer = await pageOf(TOMAS);
    await openRecord(reviewer, reference);
    await reviewer.getByRole('button', { name: 'Approve' }).click();
    await expect(historyOf(reviewer).first()).toContainText('Approved');
    await record(await pageOf(LIN), reference, '1500');
    const receipts = await readReceipts(page, `/de/account/pledges/${reference}`, /^Quittung \d{4}-\d{5}$/, 1);
    await receipts.first().click();
    await expect(page.getByRole('article')).toContainText(organisation);
    await expect(page.getByRole('article')).toContainText(/1\.500,00\s\$/);
    await expectPdf(page, 'Als PDF herunterladen');
  });
}
