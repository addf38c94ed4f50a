import type { Page } from 'playwright/test';
import { newDraft } from './catalogue-year.ts';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { formErrorIn, makePledge, sponsorship } from './pledging.ts';
import type { Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

/** Add-ons of the demonstration's catalogue: no level includes the first one, and the highest three include the second. */
export const TABLE = 'Table at the job fair only, $3,000 a year';
export const FEATURE = 'Featured in an email to attendees, $2,000 a year';

/** Fills in an application for two years with both add-ons, at a level that the first one conflicts with. */
export async function applyWithAddOns(page: Page): Promise<void> {
  const id = crypto.randomUUID().slice(0, 8);
  await page.goto('/give/sponsorship');
  await page.getByRole('radio', { name: 'Partner, $11,000 a year' }).check();
  await page.getByRole('radio', { name: '2 years' }).check();
  await page.locator('summary', { hasText: 'Add to your level' }).click();
  await page.getByRole('checkbox', { name: TABLE }).check();
  await page.getByRole('checkbox', { name: FEATURE }).check();
  await page.getByLabel('Name of the organisation').fill(`Adding ${id}`);
  await page.getByLabel('Its website').fill(`https://adding-${id}.example`);
  await page.getByLabel('Contact person').fill('Ada Adds');
  await page.getByLabel('Billing email').fill('bills@adding.example');
  await page.getByRole('radio', { name: 'By name, without the amount' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText(
    'Untick “Table at the job fair only”: it cannot go with “Booth in the hall”, which the level includes.',
  );
}

/** The application refused, then to be checked; the pledge; and the preview of a year with an offer sold apart. */
export const ADD_ON_SIGHTS: readonly Sight[] = [
  { name: 'add-ons-refused', as: null, open: applyWithAddOns },
  {
    name: 'add-ons-check',
    as: null,
    open: async (page) => {
      await applyWithAddOns(page);
      await page.getByRole('radio', { name: 'Associate, $1,500 a year' }).check();
      await page.getByRole('button', { name: 'Check your answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
    },
  },
  {
    name: 'add-ons-pledge',
    as: newAddress('added'),
    open: async (page) => {
      const addOns = ['featured-in-an-email-to-attendees', 'table-at-the-job-fair-only'];
      const { reference } = await makePledge(page.request, sponsorship('associate', 'Adds Both', { addOns }));
      await page.goto(`/account/pledges/${reference}`);
      await expect(page.getByRole('main')).toContainText('Table at the job fair only, $3,000.00 a year');
    },
  },
  {
    name: 'add-ons-preview',
    as: ROSA,
    open: async (page) => {
      const year = await newDraft();
      await inDatabase(
        `WITH year AS (SELECT id FROM catalogue_year WHERE year = $1),
           priced AS (UPDATE benefit SET add_on_price = 150000 WHERE catalogue_id = (SELECT id FROM year) AND slug = 'e2e-keynote')
         UPDATE tier SET sold_apart = true WHERE catalogue_id = (SELECT id FROM year) AND slug = 'e2e-silver'`,
        [year],
      );
      await page.goto(`/admin/catalogue/${year}/preview`);
      await expect(page.getByRole('heading', { name: 'Also sold on its own' })).toBeVisible();
    },
  },
];
