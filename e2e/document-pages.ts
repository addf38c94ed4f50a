import { expect } from './fixture.ts';
import { INVOICE_SIGHTS } from './invoice-pages.ts';
import { gift, makePledge } from './pledging.ts';
import { at, type Sight } from './sight.ts';
import { ADA, newAddress } from './sign-in.ts';

const STATEMENT = `/account/statements/${new Date().getUTCFullYear()}`;

/** The documents of supporters and sponsors. */
export const DOCUMENT_SIGHTS: readonly Sight[] = [
  {
    name: 'confirmation',
    as: newAddress('confirmed'),
    open: async (page) => {
      const { reference } = await makePledge(page.request, gift(40_000, { instalments: 4 }));
      await page.goto(`/account/pledges/${reference}/confirmation`);
    },
  },
  at('statement', ADA, { path: STATEMENT }),
  {
    name: 'receipt-es',
    as: ADA,
    open: async (page) => {
      await page.goto(STATEMENT);
      const row = await page.getByRole('row').nth(1).innerText();
      const [reference, receipt] = [/PB-[\dA-Z]{4}-[\dA-Z]{4}/.exec(row)?.[0], /\d{4}-\d{5}/.exec(row)?.[0]];
      await page.goto(`/es/account/pledges/${reference}/receipts/${receipt}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Recibo ${receipt}`);
    },
  },
  ...INVOICE_SIGHTS,
];
