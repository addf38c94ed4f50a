import type { Page } from 'playwright/test';
import { withClient } from '#scripts/postgres/database';
import { loadDemoData } from '#scripts/process/next-app';
import { testEnvironment } from '#scripts/process/settings';
import { cloneDatabase, dropDatabase } from '#scripts/test/test-server';
import { readLinks, waitForEmail, waitForLink } from './emails.ts';
import { expect, test as base } from './fixture.ts';
import { startOwnWeb } from './own-web.ts';
import { act, makePledge, openRecord, readReceipt, sponsorship } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

// What an editor changes here reaches every page, so it is a site with a database of its own. Its clock is the machine's: the owner of the tables moves the days of a
// sponsorship instead.

type Site = Readonly<{ origin: string; inDatabase: (sql: string, values?: readonly unknown[]) => Promise<void> }>;

const test = base.extend<{ pageAs: (email: string) => Promise<Page> }, { site: Site }>({
  site: [
    async ({}, use, info) => {
      const template = { web: process.env.E2E_TEMPLATE_URL ?? '', owner: process.env.E2E_TEMPLATE_OWNER_URL ?? '' };
      const name = `sponsorship_years_${process.pid}_${info.workerIndex}`;
      const urls = await cloneDatabase(template, name);
      const settings = { DATABASE_URL: urls.web, DATABASE_OWNER_URL: urls.owner };
      const secret = { AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests' };
      await loadDemoData(testEnvironment({ ...settings, ...secret, SITE_URL: 'http://127.0.0.1' }));
      const web = await startOwnWeb(info.project.outputDir, name, () => ({ ...settings, WORKER: '1' }));
      await use({
        origin: web.origin,
        inDatabase: async (sql, values = []) => {
          await withClient(urls.owner, (client) => client.query(sql, [...values]));
        },
      });
      await web.stop();
      await dropDatabase(template, name);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  /** A page of that site, signed in as a person. */
  pageAs: async ({ site, contextOf }, use) => {
    await use(async (email) => {
      const page = await (await contextOf(null, { baseURL: site.origin })).newPage();
      // An earlier test may have signed in with the same address.
      const before = await readLinks(page.request, email);
      await page.goto('/sign-in');
      await page.getByLabel('Email address').fill(email);
      await page.getByRole('button', { name: 'Email me a link' }).click();
      await page.goto(await waitForLink(page.request, email, before));
      await page.getByRole('main').getByRole('button').click();
      await expect(page).toHaveURL(/\/(account|admin)/);
      return page;
    });
  },
});

test.describe.configure({ mode: 'serial' });

const YEAR = new Date().getFullYear();
const TODAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const status = (page: Page) => page.getByRole('status');

/** A name that no other test has. */
const newName = (word: string) => `${word} ${crypto.randomUUID().slice(0, 8)}`;

async function approve(desk: Page, reference: string): Promise<void> {
  await openRecord(desk, reference);
  await desk.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(status(desk).filter({ hasText: `Approved: ${reference}.` })).toBeVisible();
}

/** Opens the page of an organisation, from the account of its contact. */
async function openOrganisation(page: Page, name: string): Promise<void> {
  await page.goto('/account');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

test('a benefit that is sold out is waited for, offered and taken, and then part of the sponsorship', async ({
  pageAs,
  site,
}) => {
  test.slow();
  const [editor, holder] = [await pageAs(ROSA), await pageAs(newAddress('holder'))];
  await editor.goto(`/admin/catalogue/${YEAR}`);
  await editor.getByRole('link', { name: 'Add a benefit' }).click();
  await editor.getByLabel('Name', { exact: true }).fill('Dinner with the speakers');
  await editor.getByLabel('Group', { exact: true }).fill('Conference');
  await editor.getByLabel('Places in a year').fill('1');
  for (const level of ['Participating', 'Associate']) await editor.getByLabel(level, { exact: true }).check();
  await save(editor);
  await expect(status(editor)).toHaveText('Saved.');

  const held = await makePledge(holder.request, sponsorship('associate', newName('Holder')));
  const address = newAddress('waits');
  const page = await pageAs(address);
  const name = newName('Waiting');
  const { reference } = await makePledge(page.request, sponsorship('participating', name));
  await approve(editor, reference);
  await page.goto(`/account/pledges/${reference}`);
  const missing = page
    .getByRole('region', { name: 'Sold out when you applied' })
    .getByRole('listitem')
    .filter({ hasText: 'Dinner with the speakers' });
  await missing.getByRole('button', { name: 'Join the waiting list' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting list for Dinner with the speakers');
  await expect(page.getByRole('main')).toContainText('You are 1st of 1.');

  await editor.goto(`/admin/pledges/${held.reference}`);
  await act(editor, 'Decline', 'Decline with this reason', 'Not this year.');
  await expect(status(editor).filter({ hasText: 'Declined:' })).toBeVisible();
  // As if the decline could not be undone any more.
  await site.inDatabase(
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs
     WHERE task_identifier = 'offer-places' AND run_at > now() HAVING count(*) > 0`,
  );
  const { text } = await waitForEmail(page.request, address, ['A place is free: Dinner with the speakers']);
  await page.goto(/\/account\/waiting\/\d+/.exec(text)?.[0] ?? '');
  await expect(page.getByRole('main')).toContainText(`It becomes part of your sponsorship ${reference} at once`);
  await page.getByRole('button', { name: 'Take the place' }).click();
  await expect(page).toHaveURL(new RegExp(`/account/pledges/${reference}`));
  await expect(missing).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Dinner with the speakers');
  await openOrganisation(page, name);
  await expect(page.locator('#benefits')).toContainText('Dinner with the speakers');
});

test('what an editor sells on its own is bought on its own', async ({ pageAs }) => {
  test.slow();
  const editor = await pageAs(ROSA);
  await editor.goto(`/admin/catalogue/${YEAR}`);
  await editor.getByRole('link', { name: 'Add a level' }).click();
  await editor.getByLabel('Name', { exact: true }).fill('Community corner');
  await editor.getByLabel('Price for a year').fill('700');
  await editor.getByLabel('Width of a logo').fill('150');
  await editor.getByLabel('Position').fill('20');
  await editor.getByRole('checkbox', { name: 'Sold on its own' }).check();
  await save(editor);
  await expect(status(editor)).toHaveText('Saved.');

  const page = await pageAs(newAddress('corner'));
  const choice = page.getByRole('radio', { name: 'Community corner, $700 a year' });
  await expect(async () => {
    await page.goto('/give/sponsorship');
    await expect(choice).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('heading', { name: 'Also sold on its own' })).toBeVisible();
  await choice.check();
  const name = newName('Corner');
  await page.getByLabel('Name of the organisation').fill(name);
  await page.getByLabel('Its website').fill('https://corner.example');
  await page.getByLabel('Contact person').fill('Cora Corner');
  await page.getByLabel('Billing email').fill('bills@corner.example');
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.locator('main dl')).toContainText('Community corner, $700 a year');
  await page.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(page);
  await approve(editor, reference);
  await page.goto(`/account/pledges/${reference}`);
  await expect(page.getByRole('main')).toContainText('Community corner');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$700');
});

test('a sponsorship of one catalogue year is renewed with one click onto the next one, which says what changed', async ({
  pageAs,
  site,
}) => {
  test.slow();
  const [editor, page] = [await pageAs(ROSA), await pageAs(newAddress('renews'))];
  const name = newName('Two years');
  const first = await makePledge(page.request, sponsorship('participating', name));
  await approve(editor, first.reference);
  await site.inDatabase(
    'UPDATE pledge SET term_until = current_date + 60, term_from = current_date + 60 - 364 WHERE reference = $1',
    [first.reference],
  );

  await editor.goto('/admin/catalogue');
  await editor.getByRole('button', { name: `Clone for ${YEAR + 1}` }).click();
  await expect(status(editor)).toContainText(`The catalogue of ${YEAR + 1} is a draft now.`);
  await editor.getByRole('link', { name: String(YEAR + 1), exact: true }).click();
  await editor.getByRole('link', { name: 'Participating', exact: true }).click();
  await editor.getByLabel('Price for a year').fill('4500');
  await save(editor);
  await editor.getByRole('link', { name: 'Conference mentions on social media', exact: true }).click();
  await editor.getByLabel('How many, at Participating').fill('3');
  await save(editor);
  await editor.getByRole('link', { name: 'Add a benefit' }).click();
  await editor.getByLabel('Name', { exact: true }).fill('A place in the yearbook');
  await editor.getByLabel('Group', { exact: true }).fill('Conference');
  await editor.getByLabel('Participating', { exact: true }).check();
  await save(editor);

  // Until the year is on offer, a renewal costs what this year does.
  const part = page.getByRole('region', { name: 'Renew your sponsorship' });
  await openOrganisation(page, name);
  await expect(part).toContainText('The price is the same: $4,000.00 a year.');
  await editor.getByRole('link', { name: 'Publish', exact: true }).click();
  await editor.getByLabel('First day on offer').fill(new Date().toISOString().slice(0, 10));
  await editor.getByRole('button', { name: 'Show what changes' }).click();
  await expect(editor.getByRole('main')).toContainText('Participating: $4,500 a year instead of $4,000.');
  // The page offers the first of January until it shows what changes today.
  await editor.getByRole('button', { name: `Publish from ${TODAY}` }).click();
  await expect(status(editor)).toHaveText('Published.');

  await expect(async () => {
    await page.reload();
    await expect(part).toContainText('The price is now $4,500.00 a year. It was $4,000.00.', { timeout: 500 });
  }).toPass();
  await expect(part).toContainText('A place in the yearbook');
  await expect(part).toContainText('Conference mentions on social media: 3, was 1');
  await part.getByRole('button', { name: 'Renew with one click' }).click();
  const second = await readReceipt(page);
  await approve(editor, second);
  await page.goto(`/account/pledges/${second}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$4,500');
  await expect(page.getByRole('main')).toContainText('A place in the yearbook');
  // What was promised before stays as it was.
  await page.goto(`/account/pledges/${first.reference}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$4,000');
  await expect(page.getByRole('main')).not.toContainText('A place in the yearbook');
  await openOrganisation(page, name);
  for (const reference of [first.reference, second]) await expect(page.getByRole('main')).toContainText(reference);
  await expect(part).toHaveCount(0);
});
