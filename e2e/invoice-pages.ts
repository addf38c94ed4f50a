import type { APIRequestContext, Page } from 'playwright/test';
import { inDatabase, makeFinal } from './database.ts';
import { expect } from './fixture.ts';
import { decide } from './generated-targets.ts';
import { makePledge, sponsorship } from './pledging.ts';
import type { Sight } from './sight.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

/** Waits until an invoice has its number, or its credit note has one. Resolves with the number of the newest invoice as it is printed. */
async function waitForInvoice(reference: string, wanted: 'number' | 'credit_number'): Promise<string> {
  let printed = '';
  await expect
    .poll(
      async () => {
        const [row] = await inDatabase<{ year: number; number: number; given: boolean }>(
          `SELECT year, number, ${wanted} IS NOT NULL AS given FROM invoice
           WHERE pledge_id = (SELECT id FROM pledge WHERE reference = $1) ORDER BY ${wanted} DESC NULLS LAST LIMIT 1`,
          [reference],
        );
        printed = `INV-${row?.year}-${String(row?.number).padStart(5, '0')}`;
        return row?.given;
      },
      { message: `an invoice of ${reference}`, timeout: 20_000 },
    )
    .toBe(true);
  return printed;
}

/** An accepted sponsorship of three years, and the number of its first invoice. */
export async function makeBilled(
  sponsor: APIRequestContext,
  staff: APIRequestContext,
  more: object = {},
): Promise<Readonly<{ reference: string; name: string; number: string }>> {
  const name = `Wolfeschlegelsteinhausenbergerdorff & Daughters ${crypto.randomUUID().slice(0, 6)}`;
  const { reference } = await makePledge(
    sponsor,
    sponsorship('participating', name, { years: 3, instalments: 2, purchaseOrder: 'PO-2026/117', ...more }),
  );
  await decide(staff, reference, 'Approve', {});
  await inDatabase(
    `UPDATE organisation SET billing_address = E'1 Loom Street\\nLeeds LS1 1AA\\nUnited Kingdom', tax_number = 'GB 123 4567 89'
     WHERE id = (SELECT organisation_id FROM pledge WHERE reference = $1)`,
    [reference],
  );
  await makeFinal(reference);
  return { reference, name, number: await waitForInvoice(reference, 'number') };
}

/** One whose first invoice was corrected. */
async function makeCorrected(page: Pick<Page, 'request'>, staff: APIRequestContext, treasurer: APIRequestContext) {
  const { reference } = await makeBilled(page.request, staff);
  await decide(treasurer, reference, 'Cancel and issue again', { reason: 'The address was missing' });
  await waitForInvoice(reference, 'credit_number');
  return reference;
}

const ATTACHED = newAddress('attached');

/** Invoices and credit notes, and the pages that list them. */
export const INVOICE_SIGHTS: readonly Sight[] = [
  {
    name: 'mailbox-attachment',
    as: ATTACHED,
    open: async (page) => {
      await inDatabase(
        `INSERT INTO demo_attachment (email_id, name, bytes)
         SELECT email_id, 'invoice-INV-2026-00042.pdf', convert_to(repeat('%PDF-', 8000), 'UTF8') FROM demo_email WHERE recipient = $1`,
        [ATTACHED],
      );
      await page.goto(`/demo/mailbox?to=${ATTACHED}`);
      await expect(page.getByRole('link', { name: 'invoice-INV-2026-00042.pdf (40 kB)' })).toBeVisible();
    },
  },
  {
    name: 'invoice',
    as: newAddress('billed'),
    open: async (page, pageOf) => {
      const staff = await pageOf(ROSA);
      const treasurer = await pageOf(LIN);
      const reference = await makeCorrected(page, staff.request, treasurer.request);
      const number = await waitForInvoice(reference, 'number');
      await page.goto(`/account/pledges/${reference}/invoices/${number}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Invoice ${number}`);
    },
  },
  {
    name: 'credit-note-es',
    as: newAddress('credited'),
    open: async (page, pageOf) => {
      const [staff, treasurer] = [await pageOf(ROSA), await pageOf(LIN)];
      const reference = await makeCorrected(page, staff.request, treasurer.request);
      const number = await waitForInvoice(reference, 'credit_number');
      await page.goto(`/es/account/pledges/${reference}/invoices/${number}/credit-note`);
      await expect(page.getByText(`Anula por completo la factura ${number}`)).toBeVisible();
    },
  },
  {
    name: 'invoices-of-organisation',
    as: newAddress('papers'),
    open: async (page, pageOf) => {
      const { name } = await makeBilled(page.request, (await pageOf(ROSA)).request);
      await page.goto('/account');
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Agreements and invoices' })).toBeVisible();
    },
  },
  {
    name: 'invoices-of-sponsorship',
    as: newAddress('invoices'),
    open: async (page, pageOf) => {
      const { reference } = await makeBilled(page.request, (await pageOf(ROSA)).request);
      await page.goto(`/account/pledges/${reference}`);
      await expect(page.getByRole('button', { name: 'Get this invoice now' })).toBeVisible();
    },
  },
  {
    name: 'record-with-invoices',
    as: LIN,
    open: async (page, pageOf) => {
      const sponsor = await pageOf(newAddress('sponsor'));
      const reference = await makeCorrected(sponsor, (await pageOf(ROSA)).request, page.request);
      await page.goto(`/admin/pledges/${reference}`);
      await page.getByText('Correct and issue again').click();
    },
  },
  {
    name: 'agreement',
    as: newAddress('agreed'),
    open: async (page, pageOf) => {
      const staff = (await pageOf(ROSA)).request;
      const { reference } = await makeBilled(page.request, staff);
      await decide(staff, reference, 'Send to the primary contacts', {});
      await page.goto(`/account/pledges/${reference}/agreement`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sponsorship agreement ${reference}`);
    },
  },
  {
    name: 'agreement-to-sign-de',
    as: newAddress('signs'),
    open: async (page, pageOf) => {
      const staff = (await pageOf(ROSA)).request;
      const { reference } = await makeBilled(page.request, staff);
      await decide(staff, reference, 'Send to the primary contacts', {});
      await page.goto(`/de/account/pledges/${reference}?upload=wrong-type`);
      await expect(page.locator('#agreement').getByRole('alert')).toBeVisible();
    },
  },
];
