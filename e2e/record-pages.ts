import { expect } from './fixture.ts';
import { act, gift, makePledge } from './pledging.ts';
import { ADA, LIN, TOMAS } from './sign-in.ts';
import type { Sight } from './sight.ts';

/** Pledges at the desk with what staff have added: notes, and whom they are assigned to. */
export const RECORD_SIGHTS: readonly Sight[] = [
  {
    name: 'record-with-notes',
    as: TOMAS,
    open: async (page, pageOf) => {
      const { reference } = await makePledge((await pageOf(ADA)).request, gift(71_000));
      await page.goto(`/admin/pledges/${reference}`);
      for (const text of ['Called: pays in May.\nAsked for an invoice.', `Long ${'x'.repeat(300)}`]) {
        await act(page, 'Add a note', 'Save the note', text);
        await expect(page.locator('#notes li').first()).toContainText(text.slice(0, 10));
      }
    },
  },
  {
    name: 'record-with-duplicates',
    as: TOMAS,
    open: async (page, pageOf) => {
      const body = gift(74_000, { recognition: 'named', displayName: 'Made twice' });
      const { request } = await pageOf(ADA);
      await makePledge(request, body);
      const { reference } = await makePledge(request, body);
      await page.goto(`/admin/pledges/${reference}`);
      await expect(page.getByRole('region', { name: 'Likely duplicates' })).toContainText('Same supporter');
    },
  },
  {
    name: 'record-email-look',
    as: TOMAS,
    open: async (page, pageOf) => {
      const { reference } = await makePledge((await pageOf(ADA)).request, gift(71_000, { instalments: 2 }));
      await page.goto(`/admin/pledges/${reference}`);
      await page.getByRole('button', { name: 'See the email this sends' }).first().click();
      await expect(page.locator('#approve-email')).toBeFocused();
    },
  },
  {
    name: 'record-assigned',
    as: TOMAS,
    open: async (page, pageOf) => {
      const { reference } = await makePledge((await pageOf(ADA)).request, gift(71_000));
      await page.goto(`/admin/pledges/${reference}`);
      await page.getByRole('button', { name: 'Take it' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'assigned to you' })).toBeVisible();
      await page.locator('summary').filter({ hasText: 'Assign it to someone else' }).click();
    },
  },
  {
    name: 'record-tagged',
    as: LIN,
    open: async (page, pageOf) => {
      const { reference } = await makePledge((await pageOf(ADA)).request, gift(71_000));
      const colleague = await pageOf(TOMAS);
      await colleague.goto(`/admin/pledges/${reference}`);
      await expect(colleague.getByRole('main')).toContainText(reference);
      await page.goto(`/admin/pledges/${reference}`);
      for (const tag of ['Gala 2027', 'To call']) {
        await page.getByLabel('Tag', { exact: true }).fill(tag);
        await page.getByRole('button', { name: 'Add the tag' }).click();
        await expect(page.getByRole('region', { name: 'Tags' })).toContainText(tag);
      }
    },
  },
  {
    name: 'tags-of-several',
    as: LIN,
    open: async (page, pageOf) => {
      const { request } = await pageOf(ADA);
      const made = [await makePledge(request, gift(71_000)), await makePledge(request, gift(72_000))];
      await page.goto(`/admin/pledges/tags?${made.map(({ reference }) => `pick=${reference}`).join('&')}`);
      await page.getByRole('button', { name: /Add it to/ }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'queue-columns',
    as: LIN,
    open: async (page) => {
      await page.goto('/admin/pledges?state=approved&columns=submitted,campaign,email,assigned,tags,received,open,due');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'queue-assigned',
    as: TOMAS,
    open: async (page, pageOf) => {
      const name = `Assigned ${crypto.randomUUID().slice(0, 8)}`;
      const body = gift(71_000, { recognition: 'named', displayName: name });
      const { reference } = await makePledge((await pageOf(ADA)).request, body);
      await page.goto(`/admin/pledges/${reference}`);
      await page.getByRole('button', { name: 'Take it' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'assigned to you' })).toBeVisible();
      await page.goto(`/admin/pledges?q=${encodeURIComponent(name)}&assigned=me`);
      await expect(page.getByRole('link', { name: reference })).toBeVisible();
    },
  },
];
