import type { Page } from 'playwright/test';
import { deliverSome, makeSponsor, mostPromised } from './delivery-pages.ts';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { formErrorIn } from './pledging.ts';
import { at, type Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

/** The slug of a benefit that a sponsorship was promised, by its name. */
export async function benefitSlug(reference: string, name: string): Promise<string> {
  const [row] = await inDatabase<{ slug: string }>(
    'SELECT b.slug FROM pledge_benefit b JOIN pledge p ON p.id = b.pledge_id WHERE p.reference = $1 AND b.name = $2',
    [reference, name],
  );
  return row?.slug ?? '';
}

/** Opens the form of an email about the benefit of a new sponsor. Returns the sponsor and the slug of the benefit. */
export async function openEmailForm(desk: Page, contact: Pick<Page, 'request'>, base = '') {
  const sponsor = await makeSponsor(contact.request, desk.request);
  const { name } = await mostPromised(sponsor);
  const slug = await benefitSlug(sponsor.reference, name);
  await desk.goto(`${base}/admin/benefits/${slug}/email`);
  return { sponsor, slug, name };
}

/** Who gets a benefit, at the desk, and emails to them. */
export const BENEFIT_LIST_SIGHTS: readonly Sight[] = [
  at('benefit-lists', ROSA, { path: '/admin/benefits' }),
  at('benefit-lists-none', ROSA, { path: '/admin/benefits?on=1990-01-01' }),
  {
    name: 'benefit-list',
    as: ROSA,
    open: async (page, pageOf) => {
      const sponsor = await makeSponsor((await pageOf(newAddress('list'))).request, page.request);
      await deliverSome(page.request, sponsor);
      const { name } = await mostPromised(sponsor);
      await page.goto(`/admin/organisations/${sponsor.slug}`);
      await page.locator('#benefits').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByRole('row').filter({ hasText: sponsor.name })).toBeVisible();
    },
  },
  {
    name: 'benefit-list-none-de',
    as: ROSA,
    open: async (page, pageOf) => {
      const sponsor = await makeSponsor((await pageOf(newAddress('list'))).request, page.request);
      const { name } = await mostPromised(sponsor);
      await page.goto(`/de/admin/benefits/${await benefitSlug(sponsor.reference, name)}?year=2099&open=yes`);
      await expect(page.getByText('Es steht nichts mehr aus.')).toBeVisible();
    },
  },
  {
    name: 'benefit-email-preview',
    as: ROSA,
    open: async (page, pageOf) => {
      await openEmailForm(page, await pageOf(newAddress('email')));
      await page.locator('main summary').first().click();
      await page.getByLabel('Also write in Español').check();
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(page.getByRole('button', { name: 'Preview again' })).toBeVisible();
    },
  },
  {
    name: 'benefit-email-refused-es',
    as: ROSA,
    open: async (page, pageOf) => {
      await openEmailForm(page, await pageOf(newAddress('email')), '/es');
      await page.getByLabel('Asunto').first().fill('');
      await page.getByLabel('Texto').first().fill('Hola {nadie}');
      await page.getByRole('button', { name: 'Ver antes de enviar' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
];
