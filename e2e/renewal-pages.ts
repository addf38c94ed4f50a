import type { APIRequestContext } from 'playwright/test';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { decide } from './generated-targets.ts';
import { makePledge, sponsorship } from './pledging.ts';
import type { Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

/**
 * Makes an accepted sponsorship of the person who is signed in that ends in some days (negative: has ended). `cheaper`: what it promised was cheaper, and other benefits.
 * Returns its reference, and the path of its organisation's page.
 */
export async function makeEnding(
  sponsor: APIRequestContext,
  staff: APIRequestContext,
  days: number,
  cheaper = false,
): Promise<Readonly<{ reference: string; path: string; name: string }>> {
  const name = `Renewing ${crypto.randomUUID().slice(0, 8)}`;
  const { reference } = await makePledge(sponsor, sponsorship('participating', name));
  await decide(staff, reference, 'Approve', {});
  const [row] = await inDatabase<{ slug: string; id: string }>(
    `WITH moved AS (
       UPDATE pledge SET term_until = current_date + $2::int, term_from = current_date + $2::int - 364, tier_price = tier_price - CASE WHEN $3 THEN 50000 ELSE 0 END
       WHERE reference = $1 RETURNING id, organisation_id
     )
     SELECT o.slug, m.id FROM moved m JOIN organisation o ON o.id = m.organisation_id`,
    [reference, days, cheaper],
  );
  if (cheaper) {
    await inDatabase(
      "UPDATE pledge_benefit SET slug = 'printed-page', name = 'A page in the printed programme' WHERE pledge_id = $1 AND position = 1",
      [row?.id],
    );
    // It costs as much as the level was cheaper: what was promised stays the same.
    await inDatabase(
      "INSERT INTO pledge_add_on (pledge_id, slug, position, name, price) VALUES ($1, 'lunch', 1, 'A lunch for members', 50000)",
      [row?.id],
    );
  }
  return { reference, path: `/account/organisations/${row?.slug}`, name };
}

/** The renewal on an organisation's page: with what changes, and over. */
export const RENEWAL_SIGHTS: readonly Sight[] = [
  {
    name: 'organisation-renewal',
    as: newAddress('renewal'),
    open: async (page, pageOf) => {
      const { path } = await makeEnding(page.request, (await pageOf(ROSA)).request, 60, true);
      await page.goto(path);
      await expect(page.getByRole('button', { name: 'Renew with one click' })).toBeVisible();
    },
  },
  {
    name: 'organisation-renewal-over-de',
    as: newAddress('verlaengern'),
    open: async (page, pageOf) => {
      const { path } = await makeEnding(page.request, (await pageOf(ROSA)).request, -10);
      await page.goto(`/de${path}`);
      await expect(page.getByRole('button', { name: 'Mit einem Klick verlängern' })).toBeVisible();
    },
  },
  {
    name: 'account-renewal',
    as: newAddress('account-renewal'),
    open: async (page, pageOf) => {
      await makeEnding(page.request, (await pageOf(ROSA)).request, 20);
      await page.goto('/account');
      await expect(page.getByRole('link', { name: /Renew the sponsorship/ })).toBeVisible();
    },
  },
];
