import type { Page } from 'playwright/test';
import { expect } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { recordUnusualPayment } from './record-unusual-payment.ts';
import { LIN, newAddress } from './sign-in.ts';
import { at, type Sight } from './sight.ts';

/** Opens the page that says what an act would do to the first overdue pledge. */
async function chooseFirst(page: Page, button: string, name: RegExp) {
  await page.goto('/admin/payments?show=overdue');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** What a treasurer does about pledges that nobody pays, or that are paid too much. */
export const DUES_SIGHTS: readonly Sight[] = [
  at('money-unanswered', LIN, { path: '/admin/payments?show=unanswered' }),
  at('money-excess-none-es', LIN, { path: '/es/admin/payments?show=excess&cursor=1' }),
  {
    name: 'money-excess',
    as: LIN,
    open: async (page, pageOf) => {
      const { request } = await pageOf(newAddress('excess'));
      const { reference } = await makePledge(
        request,
        gift(1_000, { recognition: 'named', displayName: 'Wolfeschlegelsteinhausenbergerdorff' }),
      );
      await page.goto(`/admin/pledges/${reference}`);
      await recordUnusualPayment(page, '12.50');
      await expect(page.getByRole('main')).toContainText('$2.50 more than pledged has arrived.');
      await page.goto('/admin/payments?show=excess');
      await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('$2.50');
    },
  },
  {
    name: 'money-chosen',
    as: LIN,
    open: async (page) => {
      await page.goto('/admin/payments?show=overdue');
      await page.getByRole('checkbox').first().check();
    },
  },
  { name: 'dues-remind', as: LIN, open: (page) => chooseFirst(page, 'Remind…', /Send reminders of overdue/) },
  {
    name: 'dues-release',
    as: LIN,
    open: async (page) => {
      await chooseFirst(page, 'Release…', /Release overdue/);
      await page.getByRole('button', { name: 'See the email this sends' }).click();
      await expect(page.getByRole('status')).toContainText('This is the email about');
    },
  },
  {
    name: 'record-release',
    as: LIN,
    open: async (page, pageOf) => {
      const supporter = await pageOf(newAddress('released'));
      const { reference } = await makePledge(supporter.request, gift(20_000, { instalments: 4 }));
      await page.goto(`/admin/pledges/${reference}`);
      await page.getByText('Release the rest').click();
      await page.getByRole('button', { name: 'Release $200' }).click();
      await expect(page.getByText('Enter a reason').first()).toBeVisible();
    },
  },
];
