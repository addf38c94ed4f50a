import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { makeBilled } from './invoice-pages.ts';
import { decide } from './generated-targets.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

// An invoice of somebody else.
test.use({ expectedConsoleErrors: /status of 404/ });

test('a sponsor is billed at acceptance, gets a later invoice early, and sees that one is paid', async ({
  contextOf,
  pageOf,
}) => {
  const address = newAddress('bills');
  const page = await pageOf(address, { viewport: { width: 360, height: 740 } });
  const [reviewer, treasurer] = [(await contextOf(ROSA)).request, (await contextOf(LIN)).request];
  const { reference, number, name } = await makeBilled(page.request, reviewer, { billingEmail: address });
  const { text } = await waitForEmail(page.request, address, [`Invoice ${number}`, name, 'How to pay']);
  await page.goto(`/demo/mailbox?to=${address}`);
  const attached = page.locator('a', { hasText: `invoice-${number}.pdf` });
  const file = await page.request.get((await attached.getAttribute('href')) ?? '');
  expect([file.status(), String((await file.body()).subarray(0, 5))]).toEqual([200, '%PDF-']);
  await page.goto(/\/account\/pledges\/\S+\/invoices\/\S+/.exec(text)?.[0] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Invoice ${number}`);
  const sheet = page.getByRole('article');
  for (const each of [name, 'PO-2026/117', 'year 1 of 3', 'Instalment 1 of 6', 'How to pay', 'Open'])
    await expect(sheet).toContainText(each);
  const pdf = await page.request.get(`${page.url()}/invoice.pdf`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(String((await pdf.body()).subarray(0, 5))).toBe('%PDF-');

  const stranger = await pageOf(newAddress('stranger'));
  for (const path of [page.url(), `${page.url()}/credit-note`]) expect((await stranger.goto(path))?.status()).toBe(404);
  expect((await stranger.request.get(`${page.url()}/invoice.pdf`)).status()).toBe(404);

  await page.goto(`/account/pledges/${reference}`);
  await page.getByRole('button', { name: 'Get this invoice now' }).click();
  const invoices = page.locator('#invoices').getByRole('listitem');
  await expect
    .poll(async () => (await page.reload(), invoices.filter({ hasText: 'Open' }).count()), { timeout: 20_000 })
    .toBe(2);

  const due = await invoices.first().innerText();
  const amount = /[\d,]+\.\d{2}/.exec(due)?.[0] ?? '';
  await decide(treasurer, reference, 'Record the payment', {
    amount: amount.replaceAll(',', ''),
    receivedOn: new Date().toISOString().slice(0, 10),
  });
  await page.reload();
  await expect(invoices.first()).toContainText('Paid');
  await decide(treasurer, reference, 'Cancel and issue again', { reason: 'The address was missing' });
  await waitForEmail(page.request, address, [`Invoice ${number} is cancelled`, 'A new invoice replaces it.']);
});
