import { AUDIT_SIGHTS } from './audit-pages.ts';
import { BANK_SIGHTS } from './bank-pages.ts';
import { BENEFIT_LIST_SIGHTS } from './benefit-list-pages.ts';
import { CATALOGUE_SIGHTS } from './catalogue-pages.ts';
import { inDatabase } from './database.ts';
import { EMAIL_TEMPLATE_SIGHTS } from './email-template-pages.ts';
import { EXPORT_SIGHTS } from './export-pages.ts';
import { SEARCH_SIGHTS } from './desk-search-pages.ts';
import { FACTOR_SIGHTS } from './factor-pages.ts';
import { DUES_SIGHTS } from './dues-pages.ts';
import { expect } from './fixture.ts';
import { act, formErrorIn, gift, historyOf, makePledge, sponsorship } from './pledging.ts';
import { PERSON_SIGHTS } from './person-pages.ts';
import { RECORD_SIGHTS } from './record-pages.ts';
import { recordUnusualPayment } from './record-unusual-payment.ts';
import { ADA, LIN, ROSA, TOMAS, newAddress } from './sign-in.ts';
import { at, type Sight } from './sight.ts';

/** The pages of the desk in every state that staff can find them in. */
export const DESK_SIGHTS: readonly Sight[] = [
  ...BANK_SIGHTS,
  ...BENEFIT_LIST_SIGHTS,
  ...CATALOGUE_SIGHTS,
  at('forbidden', ADA, { path: '/admin/pledges', status: 403 }),
  at('today', ROSA, { path: '/admin' }),
  at('today-of-a-treasurer', LIN, { path: '/de/admin' }),
  at('money-overdue', LIN, { path: '/admin/payments?show=overdue' }),
  ...DUES_SIGHTS,
  at('money-due', LIN, { path: '/es/admin/payments?show=due' }),
  at('money-due-none', LIN, { path: '/admin/payments?show=due&cursor=9999-01-01.1' }),
  at('money-reports', LIN, { path: '/admin/payments/reports' }),
  at('money-reports-de', ROSA, { path: '/de/admin/payments/reports?year=1999' }),
  at('money-behind-a-sum', LIN, {
    path: '/admin/payments/reports/money?account=staff&currency=USD&period=2026&part=allocated',
  }),
  at('money-received', ROSA, { path: '/admin/payments?show=received' }),
  {
    name: 'money-recorded-in-the-list',
    as: LIN,
    open: async (page) => {
      await page.goto('/admin/payments?show=overdue');
      await page
        .getByRole('link', { name: /Record a payment/ })
        .first()
        .click();
      const form = page.getByRole('form', { name: /Record a payment/ });
      await form.getByLabel('Amount').fill('12,3456');
      await page.keyboard.press('Enter');
      await expect(form.getByRole('alert')).toBeVisible();
    },
  },
  at('queue', ROSA, { path: '/admin/pledges' }),
  at('queue-lacks-right', ROSA, { path: '/admin/pledges?lacks=handle-money' }),
  at('queue-empty', ROSA, { path: '/admin/pledges?q=nothing-is-called-that' }),
  ...RECORD_SIGHTS,
  {
    name: 'record-decided',
    as: TOMAS,
    open: async (page, pageOf) => {
      const name = `Decided ${crypto.randomUUID().slice(0, 8)}`;
      const body = gift(71_000, { recognition: 'named', displayName: name });
      const ada = await pageOf(ADA);
      const { reference } = await makePledge(ada.request, body);
      await makePledge(ada.request, body);
      await page.goto(`/admin/pledges?q=${encodeURIComponent(name)}`);
      await page.getByRole('link', { name: reference }).click();
      await page.getByRole('button', { name: 'Approve' }).click();
      await expect(page.getByRole('status').filter({ hasText: `Approved: ${reference}.` })).toBeVisible();
    },
  },
  ...SEARCH_SIGHTS,
  at('members', ROSA, { path: '/admin/members' }),
  at('members-voting-es', ROSA, { path: '/es/admin/members?show=voting' }),
  at('members-ended-de', LIN, { path: '/de/admin/members?show=ended' }),
  at('people', ROSA, { path: '/admin/people' }),
  at('people-reader', LIN, { path: '/de/admin/people?lacks=manage-roles' }),
  ...PERSON_SIGHTS,
  at('campaigns', ROSA, { path: '/admin/campaigns' }),
  at('campaign', ROSA, { path: '/admin/campaigns/ten-years-behind-python?done=saved' }),
  at('campaign-new', ROSA, { path: '/de/admin/campaigns/new' }),
  {
    name: 'campaign-refused',
    as: ROSA,
    open: async (page) => {
      await page.goto('/es/admin/campaigns/new');
      await page.getByRole('button', { name: 'Añadir la campaña' }).click();
      await expect(page.getByRole('form').getByRole('alert')).toBeVisible();
    },
  },
  ...EXPORT_SIGHTS,
  ...AUDIT_SIGHTS,
  ...FACTOR_SIGHTS,
  at('moderation-empty', ROSA, { path: '/admin/messages?cursor=99999999999999-1' }),
  ...EMAIL_TEMPLATE_SIGHTS,
  at('emails-sent', ROSA, { path: '/admin/emails?state=any' }),
  at('emails-empty', ROSA, { path: '/es/admin/emails?cursor=1' }),
  {
    name: 'emails-failed',
    as: LIN,
    open: async (page) => {
      await inDatabase(
        `update email set state = 'failed', attempts = 14, last_error = $1 where id in
           (select id from email where recipient_id is not null and state = 'sent' order by id limit 2)`,
        [`Can't send mail - all recipients were rejected: 550 5.1.1 ${'x'.repeat(400)}`],
      );
      await page.goto('/admin/emails');
      await expect(page.getByRole('button', { name: 'Send again' }).first()).toBeVisible();
    },
  },
  {
    name: 'record-of-another-website',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(ADA);
      const id = crypto.randomUUID().slice(0, 8);
      const [organisation, shown] = [`Linked ${id}`, `https://${id}.example/`];
      const [first, second] = [
        { website: shown },
        { website: `https://${'long-'.repeat(11)}name.example/${'x'.repeat(80)}` },
      ];
      await page.goto(
        `/admin/pledges/${(await makePledge(request, sponsorship('associate', organisation, first))).reference}`,
      );
      await page.getByRole('button', { name: 'Approve' }).click();
      await expect(historyOf(page).first()).toContainText('Approved');
      const { reference } = await makePledge(request, sponsorship('associate', organisation, second));
      await page.goto(`/admin/pledges/${reference}?act=decline`);
      await expect(page.getByText(`Shown now: ${shown}`)).toBeVisible();
      await expect(page.getByText(`changes from ${shown} to https://long-`)).toBeVisible();
    },
  },
  {
    name: 'record-to-decide',
    as: ROSA,
    open: async (page, pageOf) => {
      const ada = await pageOf(ADA);
      const made = await makePledge(
        ada.request,
        sponsorship('partner', 'A Very Long Name of an Organisation '.repeat(4)),
      );
      await page.goto(`/admin/pledges/${made.reference}`);
      await act(page, 'Decline', 'Decline with this reason', '');
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'record-with-message',
    as: ROSA,
    open: async (page, pageOf) => {
      const ada = await pageOf(ADA);
      const message = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(20).trim();
      const { reference } = await makePledge(
        ada.request,
        gift(88_000, { recognition: 'named', displayName: 'مها الأحمد', message }),
      );
      await page.goto(`/admin/pledges/${reference}`);
      await expect(page.getByRole('button', { name: 'Show message' })).toBeVisible();
    },
  },
  {
    name: 'moderation',
    as: ROSA,
    open: async (page, pageOf) => {
      const giver = await pageOf(newAddress(`giver-${'of-a-long-address-'.repeat(2)}`));
      for (const displayName of ['مها الأحمد', 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim()])
        await makePledge(
          giver.request,
          gift(1_000, { recognition: 'named', displayName, message: 'Donaudampfschiff '.repeat(30).trim() }),
        );
      await page.goto('/admin/messages');
      await page.getByText('Add a reason').first().click();
      await expect(page.getByLabel('Reason').first()).toBeVisible();
    },
  },
  {
    name: 'moderation-es',
    as: TOMAS,
    open: async (page) => {
      await page.goto('/es/admin/messages?done=PB-7777-777D&event=name-hidden');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nombres y mensajes');
    },
  },
  {
    name: 'record-of-ones-own',
    as: ROSA,
    open: async (page) => {
      const { reference } = await makePledge(page.request, gift(89_000));
      await page.goto(`/admin/pledges/${reference}`);
      await expect(page.getByText('This is your own pledge.')).toBeVisible();
    },
  },
  {
    name: 'money-to-settle',
    as: LIN,
    open: async (page, pageOf) => {
      const payer = await pageOf(newAddress('payer'));
      const { reference } = await makePledge(payer.request, gift(90_000));
      await page.goto(`/admin/pledges/${reference}`);
      await recordUnusualPayment(page, '250');
      await expect(historyOf(page).first()).toContainText('Money received');
      const reviewer = await pageOf(ROSA);
      await reviewer.goto(`/admin/pledges/${reference}`);
      await act(reviewer, 'Decline', 'Decline with this reason', 'Not for us.');
      await expect(historyOf(reviewer).first()).toContainText('Declined');
      await page.goto('/admin/payments');
      await expect(page.getByRole('link', { name: reference })).toBeVisible();
      const form = page.getByRole('form', { name: 'Record money without a pledge' });
      await form.getByLabel('Amount').fill('12.50');
      await form.getByLabel('Bank’s reference').fill('NN / no reference given');
      await form.getByRole('button', { name: 'Record the payment' }).click();
      await expect(page.getByText('NN / no reference given')).toBeVisible();
    },
  },
  {
    name: 'record-with-refund',
    as: LIN,
    open: async (page, pageOf) => {
      const payer = await pageOf(newAddress('payer'));
      const { reference } = await makePledge(payer.request, gift(40_000, { instalments: 4 }));
      await page.goto(`/admin/pledges/${reference}`);
      await recordUnusualPayment(page, '500');
      await page.getByText('Record a refund').click();
      const form = page.getByRole('form', { name: 'Record the refund' });
      await form.getByLabel('Amount sent back').fill('175');
      await form.getByLabel('Reason').fill('You asked us to send back what you had paid too early.');
      await form.getByRole('button', { name: 'Record the refund' }).click();
      await expect(page.getByText('$175.00 sent back')).toBeVisible();
      await page.getByText('Record a refund').click();
    },
  },
  {
    name: 'record-with-money',
    as: LIN,
    open: async (page, pageOf) => {
      const payer = await pageOf(newAddress('payer'));
      const { reference } = await makePledge(payer.request, gift(40_000, { instalments: 4 }));
      await page.goto(`/admin/pledges/${reference}`);
      await recordUnusualPayment(page, '500');
      await page.getByText('Reverse this payment').click();
      await expect(page.getByText('more than pledged has arrived')).toBeVisible();
    },
  },
];
