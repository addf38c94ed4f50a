import type { APIRequestContext, Page } from 'playwright/test';
import { makeSponsor, type Sponsor } from './delivery-pages.ts';
import { expect } from './fixture.ts';
import type { Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

/** An accepted sponsorship at a level that is asked for a slide, and for answers. */
export const makeAskedSponsor = (sponsor: APIRequestContext, staff: APIRequestContext): Promise<Sponsor> =>
  makeSponsor(sponsor, staff, { level: 'contributing', years: 1 });

/** The line of something that is asked. */
export const askedOn = (page: Page, title: string) =>
  page.locator('#assets li').filter({ has: page.getByRole('heading', { name: title }) });

/** What a sponsor is asked for: for a contact with an error, and for staff. */
export const ASSET_SIGHTS: readonly Sight[] = [
  {
    name: 'organisation-assets',
    as: newAddress('assets'),
    open: async (page, pageOf) => {
      const sponsor = await makeAskedSponsor(page.request, (await pageOf(ROSA)).request);
      await page.goto(`/account/organisations/${sponsor.slug}`);
      const fair = askedOn(page, 'Will you be at the job fair?');
      await fair.getByRole('radio', { name: 'Yes' }).check();
      await fair.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Sent. Thank you.' })).toBeVisible();
      const listing = askedOn(page, 'Your openings for the fair’s page');
      await listing.getByRole('button', { name: 'Send' }).click();
      await expect(listing.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'desk-organisation-assets',
    as: ROSA,
    open: async (page, pageOf) => {
      const sponsor = await makeAskedSponsor((await pageOf(newAddress('assets-desk'))).request, page.request);
      await page.goto(`/admin/organisations/${sponsor.slug}`);
      await expect(page.getByRole('heading', { name: 'What the sponsor sends' })).toBeVisible();
    },
  },
];
