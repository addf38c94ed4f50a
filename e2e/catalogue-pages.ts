import type { BrowserContextOptions, Page } from 'playwright/test';
import { addDraft, newDraft } from './catalogue-year.ts';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { at, type Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

type PageOf = (email: string | null, options?: BrowserContextOptions) => Promise<Page>;

/** A page of a new editor. */
export async function openAsEditor(pageOf: PageOf, options: BrowserContextOptions = {}): Promise<Page> {
  const email = newAddress('editor');
  const page = await pageOf(email, options);
  await inDatabase(
    `select change_role(jsonb_build_object('user', id, 'role', 'editor', 'grant', true, 'actorKind', 'system', 'by', 'shell', 'at', now()))
     from person where email = $1`,
    [email],
  );
  return page;
}

/** A file to upload. */
export const jsonFile = (value: unknown) => ({
  name: 'catalogue.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});

type Fixture = Readonly<{ year: number; silver?: number }>;

/** A `sponsors` fixture as python.org's site has it: two packages, two programs and three benefits. */
export function sponsorsFixture({ year, silver = 10_000 }: Fixture): object[] {
  const row = (model: string, pk: number, fields: object) => ({ model: `sponsors.${model}`, pk, fields });
  const level = (pk: number, name: string, slug: string, amount: number) =>
    row('sponsorshippackage', pk, {
      name,
      slug,
      order: pk,
      sponsorship_amount: amount,
      advertise: true,
      logo_dimension: 200,
      year,
    });
  const benefit = (pk: number, name: string, program: number, capacity: number | null, packages: number[]) =>
    row('sponsorshipbenefit', pk, {
      name,
      description: `${name}, in words.`,
      program,
      order: pk,
      capacity,
      soft_capacity: false,
      unavailable: false,
      year,
      packages,
    });
  return [
    level(1, 'Gold', 'gold', 50_000),
    level(2, 'Silver', 'silver', silver),
    row('sponsorshipprogram', 1, { name: 'Conference', order: 0 }),
    row('sponsorshipprogram', 2, { name: 'Website', order: 1 }),
    benefit(1, 'Keynote', 1, 2, [1]),
    benefit(2, 'Passes', 1, null, [1, 2]),
    benefit(3, 'Logo', 2, null, [1, 2]),
  ];
}

const THIS_YEAR = new Date().getFullYear();
/** A day in the future. */
export const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
/** The draft of the pages below. */
const DRAFT = 2_900;

/** A page of the draft; `act` brings it into its state. */
const ofDraft = (name: string, path: string, act: (page: Page) => Promise<void> = () => Promise.resolve()): Sight => ({
  name,
  as: ROSA,
  open: async (page) => {
    await addDraft(DRAFT);
    await page.goto(`${path.startsWith('/es') ? '/es' : ''}/admin/catalogue/${DRAFT}${path.replace(/^\/es/, '')}`);
    await act(page);
  },
});

/** The catalogue at the desk. */
export const CATALOGUE_SIGHTS: readonly Sight[] = [
  at('catalogue-years', ROSA, { path: '/admin/catalogue' }),
  at('catalogue-year', ROSA, { path: `/admin/catalogue/${THIS_YEAR}` }),
  at('catalogue-level', ROSA, { path: `/admin/catalogue/${THIS_YEAR}/level?level=visionary` }),
  at('catalogue-benefit', ROSA, { path: `/admin/catalogue/${THIS_YEAR}/benefit?benefit=logo-on-python-org` }),
  at('catalogue-preview', ROSA, { path: `/admin/catalogue/${THIS_YEAR}/preview` }),
  at('catalogue-nowhere', ROSA, { path: '/admin/catalogue/1999', status: 404 }),
  ofDraft('catalogue-draft', '?done=saved'),
  ofDraft('catalogue-draft-es', '/es?done=published'),
  ofDraft('catalogue-new-level', '/level'),
  ofDraft('catalogue-new-benefit', '/benefit'),
  ofDraft('catalogue-membership', '/membership'),
  ofDraft('catalogue-publish', `/publish?from=${IN_A_YEAR}`),
  {
    name: 'catalogue-publish-limits',
    as: ROSA,
    open: async (page) => {
      const year = await newDraft();
      // As a year of before this was refused can be.
      await inDatabase(
        `WITH year AS (SELECT id FROM catalogue_year WHERE year = $1),
           gold AS (DELETE FROM tier_benefit WHERE tier_id = (SELECT id FROM tier WHERE slug = 'e2e-gold' AND catalogue_id = (SELECT id FROM year)))
         UPDATE benefit SET add_on_price = 150000 WHERE slug = 'e2e-keynote' AND catalogue_id = (SELECT id FROM year)`,
        [year],
      );
      await page.goto(`/admin/catalogue/${year}/publish?from=${IN_A_YEAR}`);
      await expect(page.getByRole('heading', { name: /^Limits of/ })).toBeVisible();
    },
  },
  ofDraft('catalogue-publish-refused', '/publish?from=2001-01-01'),
  ofDraft('catalogue-level-refused', '/level?level=e2e-gold', async (page) => {
    await page.getByLabel('Name').fill('silver');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Another one has this name').first().waitFor();
  }),
  ofDraft('catalogue-benefit-refused', '/benefit?benefit=e2e-keynote', async (page) => {
    await page.getByLabel('How many, at Gold').fill('0');
    await page.getByLabel('Name', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('There is a problem').waitFor();
  }),
  at('catalogue-asset', ROSA, {
    path: `/admin/catalogue/${THIS_YEAR}/asset?benefit=table-at-the-job-fair&asset=job-fair`,
  }),
  ofDraft('catalogue-asset-refused', '/asset?benefit=e2e-keynote', async (page) => {
    await page.getByRole('radio', { name: 'One of these answers' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('There is a problem').waitFor();
  }),
  ofDraft('catalogue-remove-benefit', '/benefit?benefit=e2e-keynote', async (page) => {
    await page.getByText('Remove this benefit').click();
  }),
  at('catalogue-years-es', ROSA, { path: '/es/admin/catalogue?done=exists&year=2027' }),
  {
    name: 'catalogue-file-checked',
    as: ROSA,
    open: async (page) => {
      await page.goto('/admin/catalogue');
      await page.getByLabel('File', { exact: true }).setInputFiles(jsonFile(sponsorsFixture({ year: 2101 })));
      await page.getByRole('button', { name: 'Check the file' }).click();
      await page.getByText('The file would make a draft of 2101.').waitFor();
    },
  },
  {
    name: 'catalogue-file-refused',
    as: ROSA,
    open: async (page) => {
      await page.goto('/admin/catalogue');
      await page.getByLabel('File', { exact: true }).setInputFiles(jsonFile({ year: 'soon', tiers: [] }));
      await page.getByRole('button', { name: 'Check the file' }).click();
      await page.getByText('The file is not a catalogue.').first().waitFor();
    },
  },
];
