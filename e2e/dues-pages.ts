import type { Page } from 'playwright/test';
import { expect } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { LIN, newAddress } from './sign-in.ts';
import { at, type Sight } from './sight.ts';

/** Opens the page that says what an act would do to the first overdue pledge. */
async function chooseFirst(page: Page, button: string, name: RegExp) {
  await page.goto('/admin/payments?show=overdue');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** What a treasurer does about pledges that nobody pays. */
export const DUES_SIGHTS: readonly Sight[] = [
  at('money-unanswered', LIN, { path: '/admin/payments?show=unanswered' }),
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
