import { ACCOUNT, tableOf, uploadFile } from './bank-file.ts';
import { expect, test } from './fixture.ts';
import { gift, historyOf, makePledge } from './pledging.ts';
import { LIN, TOMAS, newAddress } from './sign-in.ts';

const unique = () => crypto.randomUUID().slice(0, 8);
const DAY = '2026-11-20';

/** The number on the tile of rows with this outcome. */
const tile = (text: string, many: number) => new RegExp(`^${many}\\s*${text}$`);

test('a treasurer imports a statement: what fits settles its pledge, a second file changes nothing, and undoing reverses it', async ({
  pageOf,
}) => {
  const { request } = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(request, gift(10_000, { instalments: 4 }));
  const page = await pageOf(LIN);
  const file = tableOf(
    DAY,
    { text: `Gift ${reference.toLowerCase().replaceAll('-', ' ')} ${unique()}`, amount: '25.00' },
    { text: `Interest ${unique()}`, amount: '1.25' },
  );
  await uploadFile(page, file);
  await expect(page.getByRole('link', { name: tile('settle a pledge', 1) })).toBeVisible();
  await expect(page.getByRole('link', { name: tile('name no pledge', 1) })).toBeVisible();
  const ours = page.getByLabel('This is our account');
  if (await ours.isVisible()) {
    await page.getByRole('button', { name: 'Import all of it' }).click();
    await expect(page.getByText('Tick the box if this account is yours.').first()).toBeVisible();
    await ours.check();
  }
  await page.getByRole('button', { name: 'Import all of it' }).click();
  await page.getByRole('link', { name: 'Go to money without a pledge' }).click();
  await expect(page.getByText(/Interest .{8}/).first()).toBeVisible();
  await page.goto(`/admin/pledges/${reference}`);
  await expect(historyOf(page).first()).toContainText('Payment received, $25.00');

  await uploadFile(page, file);
  await expect(page.getByRole('link', { name: tile('were imported before', 2) })).toBeVisible();
  await page.getByRole('button', { name: 'Discard this file' }).click();
  await expect(page.getByText('The file was discarded.')).toBeVisible();

  await page.getByRole('listitem').filter({ hasText: 'Imported' }).first().getByRole('link').click();
  await page.getByText('Undo this import').first().click();
  const form = page.getByRole('form', { name: 'Undo this import' });
  await form.getByLabel('Reason').fill('The wrong file.');
  await form.getByRole('button').click();
  await expect(page.getByText('This import was undone')).toBeVisible();
  await page.goto(`/admin/pledges/${reference}`);
  await expect(historyOf(page).first()).toContainText('The wrong file.');
});

test.describe('an upload', () => {
  test.use({ expectedConsoleErrors: /ERR_FAILED|status of 502/ });

  test('says how far it is; one that breaks off says so and can be sent again', async ({ pageOf }) => {
    const page = await pageOf(LIN);
    const file = tableOf(DAY, { text: `Interest ${unique()}`, amount: '1.25' });
    await page.route('**/api/bank-imports', (route) => route.abort());
    await uploadFile(page, file);
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^The connection broke off\./);
    await page.unroute('**/api/bank-imports');

    await page.route('**/api/bank-imports', (route) => route.fulfill({ status: 502, body: '<p>\nBad gateway\n' }));
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^The connection broke off\./);
    await page.unroute('**/api/bank-imports');

    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route('**/api/bank-imports', async (route) => {
      await promise;
      await route.continue();
    });
    const upload = page.getByRole('button', { name: 'Upload and check' });
    await upload.click();
    await expect(page.getByText('The file is being sent: 0%')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'The file is being sent:' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    resolve();
    await expect(page.getByRole('link', { name: tile('name no pledge', 1) })).toBeVisible();
    await page.getByRole('button', { name: 'Discard this file' }).click();
    await expect(page.getByText('The file was discarded.')).toBeVisible();
  });
});

test('a table that could be read in two ways asks, without JavaScript too, and reads with the answers', async ({
  contextOf,
}) => {
  const page = await (await contextOf(LIN, { javaScriptEnabled: false })).newPage();
  await uploadFile(page, `Date,Text,Amount\n03/04/2026,Gift ${unique()},"1,250"\n`, 'unclear.csv');
  await expect(page.getByText('The dates could be read in two ways')).toBeVisible();
  await page.getByLabel('Order of dates').selectOption('Day, month, year');
  await page.getByLabel('Decimal mark').selectOption('Point: 1,234.56');
  await page.getByRole('textbox', { name: 'Account' }).fill(ACCOUNT);
  await page.getByRole('textbox', { name: 'Currency' }).fill('usd');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(page.getByText('$1,250.00')).toBeVisible();
  await expect(page.getByText('3 April 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Discard this file' }).click();
  await expect(page.getByText('The file was discarded.')).toBeVisible();
});

const XML = '<?xml version="1.0"?>';
const BAD: readonly (readonly [what: string, file: string | Buffer, said: string])[] = [
  ['an empty file', '', 'The file is empty.'],
  ['a page', '<!doctype html><title>Sign in</title>', 'This is no statement that we can read.'],
  [
    'a document type',
    `${XML}<!DOCTYPE Document [<!ENTITY a "b">]><Document>&a;</Document>`,
    'declares a document type',
  ],
  ['SGML that breaks off', 'OFXHEADER:100\n\n<OFX><CURDEF>USD<ACCTID>1<STMTTRN><TRNAMT>5', 'The file breaks off here.'],
  ['another encoding', Buffer.from(tableOf(DAY, { text: 'Jürgen', amount: '5.00' }), 'latin1'), 'in another encoding'],
  [
    'an amount that is none',
    tableOf(DAY, { text: 'x', amount: '5.00' }, { text: 'x', amount: '1.2.3' }),
    'This is no amount.',
  ],
  ['a day that does not exist', tableOf('2026-02-30', { text: 'x', amount: '5.00' }), 'This is no date.'],
  [
    'a report of Stripe',
    'balance_transaction_id,created_utc,currency,gross\ntxn_1,2026-11-20,usd,25.00\n',
    'a report of Stripe',
  ],
];

for (const [what, file, said] of BAD) {
  test(`${what} is refused in words, and can’t be confirmed`, async ({ pageOf }) => {
    const page = await pageOf(LIN);
    await uploadFile(page, file);
    await expect(page.getByText(said).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import all of it' })).toBeHidden();
  });
}

test('only a treasurer uploads a statement', async ({ pageOf, baseURL }) => {
  const page = await pageOf(TOMAS);
  const file = {
    name: 'x.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(tableOf(DAY, { text: 'x', amount: '1.00' })),
  };
  const headers = { Origin: baseURL ?? '', Referer: `${baseURL}/admin/payments/import` };
  const send = (more: object = {}) =>
    page.request.post('/api/bank-imports', { multipart: { file }, headers: { ...headers, ...more }, maxRedirects: 0 });
  expect((await send()).headers().location).toBe('/admin/payments?lacks=handle-money');
  expect((await send({ Origin: 'https://other.example' })).status()).toBe(403);
});
