import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { formErrorIn, gift, makePledge } from './pledging.ts';
import { LIN, ROSA, TOMAS, newAddress } from './sign-in.ts';

const FORMULA = '=HYPERLINK("https://evil.example","x")';

/** Saves the file that the form asks for. */
async function save(page: Page, act: () => Promise<void>): Promise<Readonly<{ name: string; bytes: Buffer }>> {
  const begun = page.waitForEvent('download');
  await act();
  const file = await begun;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const press = (page: Page) => page.getByRole('button', { name: 'Save the file' }).click();

test('a formula in a name is harmless in both formats, and each file is an event', async ({ pageOf }) => {
  const payer = await pageOf(newAddress('formula'));
  const { reference } = await makePledge(payer.request, gift(12_345, { recognition: 'named', displayName: FORMULA }));
  const desk = await pageOf(ROSA);
  await desk.goto('/admin');
  await desk.getByRole('link', { name: 'Exports' }).click();
  await expect(desk.getByRole('radio', { name: 'Pledges' })).toBeChecked();

  const csv = await save(desk, () => press(desk));
  expect(csv.name).toMatch(/^pledgebook-pledges-\d{4}-\d\d-\d\d\.csv$/);
  const line = csv.bytes
    .toString()
    .split('\r\n')
    .find((each) => each.startsWith(reference));
  expect(line).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
  expect(line).toContain(',USD,123.45,');

  await desk.getByRole('radio', { name: 'Excel (XLSX)' }).check();
  const xlsx = await save(desk, () => press(desk));
  const [sheet] = (await readXlsx(xlsx.bytes)).sheets;
  const row = sheet?.rows.find(([cell]) => cell === reference) ?? [];
  expect(row).toContain(FORMULA);
  expect(row).toContain(123.45);

  const events = await inDatabase<{ data: unknown }>(
    `SELECT e.data FROM event e JOIN person u ON u.id = e.actor_id WHERE u.email = $1 AND e.stream = 'export' AND e.stream_id = 'pledges' ORDER BY e.id DESC LIMIT 2`,
    [ROSA],
  );
  const asked = { campaign: null, from: null, until: null };
  expect(events.map(({ data }) => data)).toEqual([
    { ...asked, format: 'xlsx' },
    { ...asked, format: 'csv' },
  ]);
});

test('a treasurer saves the payments as a workbook with the keyboard alone: four keys from the first choice', async ({
  pageOf,
}) => {
  const desk = await pageOf(LIN);
  await desk.goto('/admin/exports');
  await tabTo(desk, desk.getByRole('radio', { name: 'Pledges' }));
  const file = await save(desk, async () => {
    for (const key of ['ArrowDown', 'Tab', 'ArrowDown', 'Enter']) await desk.keyboard.press(key);
  });
  expect(file.name).toMatch(/^pledgebook-payments-.*\.xlsx$/);
  await expect(desk.getByRole('radio', { name: 'Payments' })).toBeChecked();
});

test('each role is offered what it may save, and gets nothing else', async ({ pageOf, contextOf }) => {
  const offered = async (email: string) => {
    const page = await pageOf(email);
    await page.goto('/admin/exports');
    return page.locator('input[name=what]').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  };
  expect(await offered(LIN)).toEqual([
    'pledges',
    'payments',
    'instalments',
    'journal',
    'reconciliation',
    'receivables',
    'fulfilment',
    'figures',
    'events',
  ]);
  expect(await offered(TOMAS)).toEqual(['pledges', 'supporters', 'members', 'sponsors', 'hours', 'figures', 'events']);
  expect(await offered(ROSA)).toHaveLength(13);
  const before = await inDatabase("SELECT count(*) FROM event WHERE stream = 'export'", []);
  const post = async (email: string, what: string) => {
    const { request } = await contextOf(email);
    const answer = await request.post('/api/exports', {
      multipart: { what, format: 'csv' },
      headers: { Origin: new URL((await request.get('/admin/exports')).url()).origin },
      maxRedirects: 0,
    });
    return [answer.status(), answer.headers().location ?? ''];
  };
  expect(await post(TOMAS, 'payments')).toEqual([303, expect.stringContaining('said=no-right')]);
  expect(await post(LIN, 'supporters')).toEqual([303, expect.stringContaining('said=no-right')]);
  expect(await post(newAddress('stranger'), 'pledges')).toEqual([303, expect.stringContaining('said=no-right')]);
  expect(await inDatabase("SELECT count(*) FROM event WHERE stream = 'export'", [])).toEqual(before);
});

test('a treasurer names the accounts of the journal, which then has them; others cannot', async ({
  pageOf,
  contextOf,
}) => {
  const payer = await pageOf(newAddress('booked'));
  const { reference } = await makePledge(payer.request, gift(4_200));
  const desk = await pageOf(LIN);
  await desk.goto(`/admin/pledges/${reference}`);
  const form = desk.getByRole('form', { name: 'Record a payment' });
  await form.getByLabel('Amount').fill('42');
  await form.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
  await form.getByRole('button', { name: 'Record the payment' }).click();
  await expect(desk.getByText('Payment received, $42.00').first()).toBeVisible();

  await desk.goto('/admin/exports');
  await desk.getByRole('link', { name: 'Name the accounts' }).click();
  const account = `12${String(Date.now()).slice(-6)}`;
  await desk.getByLabel('Bank', { exact: true }).fill(account);
  await desk.getByRole('button', { name: 'Save the accounts' }).click();
  await expect(desk.getByRole('status')).toContainText('The accounts are saved.');
  await expect(desk.getByRole('status')).toBeFocused();
  await expect(desk.getByLabel('Bank', { exact: true })).toHaveValue(account);

  await desk.getByRole('link', { name: 'All exports' }).click();
  await desk.getByRole('radio', { name: 'Accounting journal' }).check();
  const { bytes } = await save(desk, () => press(desk));
  const lines = bytes
    .toString()
    .split('\r\n')
    .filter((line) => line.includes(reference));
  expect(lines).toEqual([
    expect.stringContaining(`,${account},42.00,0.00,USD,payment ${reference},`),
    expect.stringMatching(/,income-[^,]+,0\.00,42\.00,USD,/),
  ]);
  const reviewer = (await contextOf(TOMAS)).request;
  expect((await reviewer.get('/admin/exports/accounts')).status()).toBe(403);
  expect(await (await reviewer.get('/admin/exports')).text()).not.toContain('/admin/exports/accounts');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a refused filter says why and keeps everything', async ({ pageOf }) => {
    const desk = await pageOf(LIN, { javaScriptEnabled: false });
    await desk.goto('/admin/exports');
    await desk.getByRole('radio', { name: 'Instalments' }).check();
    await desk.getByRole('radio', { name: 'Excel (XLSX)' }).check();
    await desk.getByLabel('Campaign').selectOption({ index: 1 });
    await desk.getByLabel('From').fill('2026-12-02');
    await desk.getByLabel('To', { exact: false }).last().fill('2026-12-01');
    await press(desk);
    await expect(formErrorIn(desk)).toContainText('The last day, 2026-12-01, is before the first one.');
    await expect(desk.getByRole('radio', { name: 'Instalments' })).toBeChecked();
    await expect(desk.getByRole('radio', { name: 'Excel (XLSX)' })).toBeChecked();
    await expect(desk.getByLabel('Campaign')).not.toHaveValue('');
    await expect(desk.getByLabel('From')).toHaveValue('2026-12-02');
    await desk.locator('input[name=until]').fill('2026-12-31');
    const file = await save(desk, () => press(desk));
    expect(file.name).toMatch(/^pledgebook-instalments-.+\.xlsx$/);
  });
});
