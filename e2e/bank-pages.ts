import { confirmImport, tableOf, uploadFile } from './bank-file.ts';
import { expect } from './fixture.ts';
import { openUnmatched } from './unmatched-money.ts';
import { gift, makePledge } from './pledging.ts';
import { LIN, newAddress } from './sign-in.ts';
import { at, type Sight } from './sight.ts';

/** A file of this run: the same file would be known. */
const unique = () => crypto.randomUUID().slice(0, 8);
const DAY = '2026-11-20';

/** The imports of bank statements in every state. */
export const BANK_SIGHTS: readonly Sight[] = [
  at('imports-refused-upload', LIN, { path: '/admin/payments/import?upload=too-large' }),
  {
    name: 'import-dry-run',
    as: LIN,
    open: async (page, pageOf) => {
      const { request } = await pageOf(newAddress('payer'));
      const { reference } = await makePledge(request, gift(10_000, { instalments: 4 }));
      const rows = [
        { text: `Gift ${reference} ${unique()}`, amount: '25.00' },
        { text: `Gift ${reference} ${unique()}`, amount: '50.00' },
        {
          text: `Gift ${reference} ${unique()} with a long text that a bank breaks anywhere ${'x'.repeat(90)}`,
          amount: '30.00',
        },
        { text: `Interest ${unique()}`, amount: '1234.56', payer: '' },
        { text: `Fees ${unique()}`, amount: '-3.50', payer: 'Bank' },
      ];
      await uploadFile(page, tableOf(DAY, ...rows), 'november.csv');
      await expect(page.getByText('Nothing counts yet')).toBeVisible();
    },
  },
  {
    name: 'import-proposed-de',
    as: LIN,
    open: async (page, pageOf) => {
      const { request } = await pageOf(newAddress('payer'));
      const { reference } = await makePledge(request, gift(10_000));
      await uploadFile(page, tableOf(DAY, { text: `${reference} ${unique()}`, amount: '7.00' }));
      await expect(page.getByText('Nothing counts yet')).toBeVisible();
      await page.goto(`/de${new URL(page.url()).pathname}?show=proposed`);
      await expect(page.getByText('nicht der Betrag einer offenen Rate')).toBeVisible();
    },
  },
  {
    name: 'import-asks',
    as: LIN,
    open: async (page) => {
      await uploadFile(page, 'Date,Text,Amount\n03/04/2026,Gift,"1,250"\n');
      await expect(page.getByText('The dates could be read in two ways')).toBeVisible();
    },
  },
  {
    name: 'import-problems',
    as: LIN,
    open: async (page) => {
      const broken = [
        { text: 'One', amount: '1..0' },
        { text: 'Two', amount: 'abc' },
        { text: 'Three', amount: '3.00' },
      ];
      await uploadFile(page, tableOf(DAY, ...broken));
      await expect(page.getByText('2 problems')).toBeVisible();
    },
  },
  {
    name: 'import-done',
    as: LIN,
    open: async (page) => {
      await uploadFile(page, tableOf(DAY, { text: `Interest ${unique()}`, amount: '2.00' }));
      await confirmImport(page);
      await expect(page.getByRole('link', { name: 'Go to money without a pledge' })).toBeVisible();
    },
  },
  at('money-set-aside', LIN, { path: '/de/admin/payments?show=set-aside&put=aside' }),
  {
    name: 'money-without-pledge',
    as: LIN,
    open: async (page, pageOf) => {
      const { request } = await pageOf(newAddress('payer'));
      const { reference } = await makePledge(request, gift(10_000, { instalments: 4 }));
      await openUnmatched(page, `${reference} ${unique()}`, '120.00');
      await page.goto(`${new URL(page.url()).pathname}?q=example&pledge=${reference}`);
      await expect(page.getByText('$20.00 is more than pledged')).toBeVisible();
    },
  },
  {
    name: 'money-without-pledge-refused',
    as: LIN,
    open: async (page) => {
      await openUnmatched(page, `Interest ${unique()}`, '0.31');
      await page.goto(`/es${new URL(page.url()).pathname}?q=nothing-is-called-that&pledge=PB-7777-777D`);
      await expect(page.getByText('No existe ese compromiso.')).toBeVisible();
    },
  },
];
