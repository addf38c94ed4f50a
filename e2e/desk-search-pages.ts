import type { Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { openSearch } from './keyboard.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, LIN, ROSA } from './sign-in.ts';
import { at, type Sight } from './sight.ts';

/** What would happen to a gift that waits and to one that is approved already. */
async function openChosen(page: Page, pageOf: (email: string) => Promise<Page>, act: string, base = ''): Promise<void> {
  const { request } = await pageOf(ADA);
  const made = [await makePledge(request, gift(80_000)), await makePledge(request, gift(900))];
  await page.goto(
    `${base}/admin/pledges/chosen?act=${act}${made.map(({ reference }) => `&pick=${reference}`).join('')}`,
  );
}

/** The search of the desk, and decisions about several pledges. */
export const SEARCH_SIGHTS: readonly Sight[] = [
  {
    name: 'queue-saved-view',
    as: LIN,
    open: async (page) => {
      const query = 'state=approved&kind=membership';
      await inDatabase('DELETE FROM saved_view WHERE query = $1', [query]);
      await page.goto(`/admin/pledges?${query}&tier=level-of-yesterday`);
      await page.locator('summary').filter({ hasText: 'Save this view' }).click();
      const form = page.getByRole('form', { name: 'Save this view' });
      await form.getByRole('button').click();
      await expect(form.getByRole('alert')).toBeVisible();
      await form.getByLabel('Name of the view').fill(`Members ${crypto.randomUUID().slice(0, 4)}`);
      await form.getByRole('button').click();
      await expect(page.getByRole('status').filter({ hasText: 'View saved.' })).toBeVisible();
      await page.locator('summary').filter({ hasText: 'Rename this view' }).click();
    },
  },
  at('chosen-none', ROSA, { path: '/admin/pledges/chosen?act=decline' }),
  {
    name: 'chosen-preview',
    as: ROSA,
    open: async (page, pageOf) => {
      await openChosen(page, pageOf, 'decline');
      await page.getByRole('button', { name: /Decline 1/ }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'chosen-done-de',
    as: ROSA,
    open: async (page, pageOf) => {
      await openChosen(page, pageOf, 'approve', '/de');
      await page.getByRole('button', { name: '1 genehmigen' }).click();
      await expect(page.getByRole('status')).toBeFocused();
    },
  },
  at('desk-search', ROSA, { path: '/admin/search' }),
  at('desk-search-hit', ROSA, { path: '/admin/search?q=a' }),
  at('desk-search-none-de', LIN, { path: `/de/admin/search?q=${'%F0%9F%90%8D'.repeat(90)}` }),
  {
    name: 'palette',
    as: ROSA,
    open: async (page) => {
      await page.goto('/admin/pledges');
      await expect(page.locator('section[aria-keyshortcuts]').getByRole('link').first()).toBeFocused();
      await openSearch(page);
      await page.keyboard.type('an');
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('result');
    },
  },
  {
    name: 'palette-empty-es',
    as: LIN,
    open: async (page) => {
      await page.goto('/es/admin');
      await page.getByRole('link', { name: 'Búsqueda' }).click();
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    },
  },
];
