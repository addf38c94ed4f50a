import { deliverSome, makeSponsor, mostPromised } from './delivery-pages.ts';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
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

/** Who gets a benefit, at the desk. */
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
];
