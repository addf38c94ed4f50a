import type { APIRequestContext, Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { decide } from './generated-targets.ts';
import { fetchForm, postForm } from './html-form.ts';
import { formErrorIn, makePledge, sponsorship } from './pledging.ts';
import type { Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

/** An accepted sponsorship, with the name of its organisation and its slug. */
export type Sponsor = Readonly<{ reference: string; name: string; slug: string }>;

/** Makes one at a level, of the person who is signed in. */
export async function makeSponsor(
  sponsor: APIRequestContext,
  staff: APIRequestContext,
  { level = 'participating', years = 3 } = {},
): Promise<Sponsor> {
  const name = `Wolfeschlegelsteinhausenbergerdorff & Daughters ${crypto.randomUUID().slice(0, 6)}`;
  const { reference } = await makePledge(sponsor, sponsorship(level, name, { years }));
  await decide(staff, reference, 'Approve', {});
  const [row] = await inDatabase<{ slug: string }>(
    'SELECT o.slug FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1',
    [reference],
  );
  return { reference, name, slug: row?.slug ?? '' };
}

/** The benefit of a sponsorship with the greatest quantity, and how many were promised of it. */
export async function mostPromised({ reference }: Sponsor): Promise<Readonly<{ name: string; quantity: number }>> {
  const [row] = await inDatabase<{ name: string; quantity: number }>(
    `SELECT b.name, b.quantity FROM pledge_benefit b JOIN pledge p ON p.id = b.pledge_id WHERE p.reference = $1 AND b.quantity > 1
     ORDER BY b.quantity DESC, b.position LIMIT 1`,
    [reference],
  );
  if (!row) throw new Error('No benefit has a quantity');
  return row;
}

/** The line of a benefit on a page. */
export const lineOf = (page: Page, name: string) =>
  page.locator('#benefits li').filter({ has: page.getByText(name, { exact: true }) });

/** Records deliveries of the first benefits of a sponsor, without a browser. */
export async function deliverSome(staff: APIRequestContext, { slug }: Sponsor): Promise<void> {
  const path = `/admin/organisations/${slug}`;
  for (const note of ['Ann Example and Bo Example, on the first two days of the conference', '']) {
    const form = await fetchForm(staff, path, '>Record<');
    expect((await postForm(staff, path, form, { note, link: 'https://example.org/booth' })).status()).toBe(303);
  }
}

/** A file that shows a delivery. */
export const evidenceFile = () => Buffer.from('%PDF-1.4 a picture of the booth');

/** What was promised and delivered: for a contact, and for staff with a form that came back. */
export const DELIVERY_SIGHTS: readonly Sight[] = [
  {
    name: 'organisation-benefits',
    as: newAddress('benefits'),
    open: async (page, pageOf) => {
      const staff = (await pageOf(ROSA)).request;
      const sponsor = await makeSponsor(page.request, staff);
      await deliverSome(staff, sponsor);
      await page.goto(`/account/organisations/${sponsor.slug}`);
      await expect(page.locator('#benefits').getByText('Ann Example')).toBeVisible();
    },
  },
  {
    name: 'sponsor-year-es',
    as: newAddress('benefits-year'),
    open: async (page, pageOf) => {
      const staff = (await pageOf(ROSA)).request;
      const sponsor = await makeSponsor(page.request, staff);
      await deliverSome(staff, sponsor);
      await page.goto(`/es/account/pledges/${sponsor.reference}/years/1`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Patrocinio ${sponsor.reference}, año 1`);
    },
  },
  {
    name: 'desk-organisation-benefits',
    as: ROSA,
    open: async (page, pageOf) => {
      const sponsor = await makeSponsor((await pageOf(newAddress('benefits-desk'))).request, page.request);
      await deliverSome(page.request, sponsor);
      await page.goto(`/admin/organisations/${sponsor.slug}`);
      await page.getByText('Recorded by mistake?').first().click();
      const { name } = await mostPromised(sponsor);
      const line = lineOf(page, name);
      await line.getByText('Record a delivery').click();
      await line.getByLabel('Quantity').fill('1000');
      await line.getByRole('button', { name: 'Record', exact: true }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'desk-organisation-evidence',
    as: ROSA,
    open: async (page, pageOf) => {
      const sponsor = await makeSponsor((await pageOf(newAddress('evidence'))).request, page.request);
      await deliverSome(page.request, sponsor);
      await page.goto(`/admin/organisations/${sponsor.slug}`);
      await page.getByText('Add a file that shows it').first().click();
      const file = { name: 'booth.pdf', mimeType: 'application/pdf', buffer: evidenceFile() };
      await page.getByLabel('File', { exact: true }).first().setInputFiles(file);
      await page.getByRole('button', { name: 'Add the file' }).first().click();
      await expect(page.locator('#benefits').getByRole('status')).toContainText('The file was added.');
      await page.getByText('Add a file that shows it').first().click();
      await page.getByText('Replace the file').first().click();
    },
  },
];
