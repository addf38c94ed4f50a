import type { APIRequestContext, Page } from 'playwright/test';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { gift, makePledge, openRecord } from './pledging.ts';
import { ADA, LIN, newAddress } from './sign-in.ts';

const YEAR = new Date().getUTCFullYear();

async function pay(desk: Page, reference: string, amount: string): Promise<void> {
  await openRecord(desk, reference);
  const form = desk.getByRole('form', { name: 'Record a payment' });
  await form.getByLabel('Amount').fill(amount);
  await form.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
  await form.getByRole('button', { name: 'Record the payment' }).click();
  await expect(desk.getByText(`$${amount}.00`).first()).toBeVisible();
}

/** The file at an address as a PDF, which must be private and have a plain name. */
async function expectPdf(request: APIRequestContext, path: string, name: string): Promise<void> {
  const file = await request.get(path);
  expect(file.status(), path).toBe(200);
  expect(file.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
    'cache-control': 'private, no-store',
  });
  const bytes = await file.body();
  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF');
}

test('a payment has a receipt, the year a statement, as pages and as PDF, with the postal address of the profile', async ({
  pageOf,
  request,
}) => {
  const [email, address] = [newAddress('documents'), 'ulica Żółta 7\n00-001 Łódź'];
  const page = await pageOf(email);
  const { reference } = await makePledge(page.request, gift(40_000, { instalments: 4 }));
  await page.goto('/account/profile');
  await page.getByLabel('Your name').fill('Zażółć Jaźń');
  await page.getByLabel('Your postal address').fill(address);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByLabel('Your postal address')).toHaveValue(address);

  const { text: confirmed } = await waitForEmail(request, email, [`Your pledge is confirmed: ${reference}`]);
  expect(confirmed).toContain(`/account/pledges/${reference}/confirmation`);
  await page.goto(`/account/pledges/${reference}`);
  await page.getByRole('link', { name: 'Confirmation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Confirmation of pledge ${reference}`);
  for (const said of ['Zażółć Jaźń', 'ulica Żółta 7', '$400.00', 'How to pay', 'DE36 0000 0000 0000 0000 00'])
    await expect(page.getByRole('article')).toContainText(said);
  await expectPdf(page.request, `/account/pledges/${reference}/confirmation.pdf`, `confirmation-${reference}`);

  await pay(await pageOf(LIN), reference, '100');
  const { text: paid } = await waitForEmail(request, email, [`Payment received: ${reference}`]);
  const receipt = new RegExp(`/account/pledges/${reference}/receipts/(${YEAR}-\\d{5})\\b`).exec(paid);
  expect(receipt, paid).not.toBeNull();
  const [path = '', number = ''] = receipt ?? [];
  await page.goto(`/account/pledges/${reference}`);
  await page.getByRole('link', { name: `Receipt ${number}` }).click();
  await expect(page).toHaveURL(path);
  for (const said of ['Zażółć Jaźń', 'ulica Żółta 7', '$100.00', 'For your tax return', 'The Demonstration Foundation'])
    await expect(page.getByRole('article')).toContainText(said);
  await expectPdf(page.request, `${path}/receipt.pdf`, `receipt-${number}`);

  await page.goto('/de/account');
  await page.getByRole('link', { name: String(YEAR), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Jahresübersicht ${YEAR}`);
  for (const said of [number, reference, '100,00', 'Zażółć Jaźń'])
    await expect(page.getByRole('article')).toContainText(said);
  await expectPdf(page.request, `/de/account/statements/${YEAR}/statement.pdf`, `statement-${YEAR}`);

  const addresses = [`/account/pledges/${reference}/confirmation`, path];
  const files = [`/account/pledges/${reference}/confirmation.pdf`, `${path}/receipt.pdf`];
  const stranger = (await pageOf(newAddress('stranger'))).request;
  for (const each of [
    ...addresses,
    ...files,
    `/account/statements/${YEAR}`,
    `/account/statements/${YEAR}/statement.pdf`,
  ])
    expect((await stranger.get(each)).status(), each).toBe(404);
  for (const each of [...addresses, ...files]) {
    const answer = await request.get(each, { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location ?? '', 'http://x').pathname], each).toEqual([
      307,
      '/sign-in',
    ]);
  }
  for (const each of files) expect((await page.request.post(each)).status(), each).toBe(405);
});

test('there is no document of a pledge that waits, of a year without payments, or of what is no number', async ({
  pageOf,
}) => {
  const { request } = await pageOf(ADA);
  const { reference } = await makePledge(request, gift(89_000));
  for (const path of [
    `/account/pledges/${reference}/confirmation`,
    `/account/pledges/${reference}/confirmation.pdf`,
    `/account/pledges/${reference}/receipts/${YEAR}-00001`,
    `/account/pledges/${reference}/receipts/none`,
    '/account/statements/1999',
    '/account/statements/none/statement.pdf',
    '/fr/account/statements/2026/statement.pdf',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});
