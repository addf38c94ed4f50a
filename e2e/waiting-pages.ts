import type { Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { whileFull } from './full-level.ts';
import { makePledge, sponsorship } from './pledging.ts';
import { at, type Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';

const LEVEL = 'visionary';
const LONG = 'Wolfeschlegelsteinhausenbergerdorff & Daughters';

/** Applies for a level while it is full, up to the check page. */
async function toCheckPage(page: Page, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/give/sponsorship?tier=${LEVEL}`);
  const form = page.getByRole('main').locator('form');
  await form.locator('[name=organisation]').fill(`${LONG} ${crypto.randomUUID().slice(0, 4)}`);
  await form.locator('[name=website]').fill(`late-${crypto.randomUUID()}.example`);
  await form.locator('[name=contactName]').fill('Lea Late');
  await form.locator('[name=billingEmail]').fill('bills@late.example');
  await form.locator('[name=recognition]').first().check();
  await form.getByRole('button').last().click();
  await expect(page.locator('main dl')).toBeVisible();
}

/** Joins the waiting list; returns the path of the entry. */
async function join(page: Page, prefix = ''): Promise<string> {
  await toCheckPage(page, prefix);
  await page.getByRole('main').getByRole('button').last().click();
  await expect(page).toHaveURL(/\/account\/waiting\/\d+/);
  return new URL(page.url()).pathname;
}

const whileHeld = (page: Pick<Page, 'request'>, run: (reference: string) => Promise<void>) =>
  whileFull(
    LEVEL,
    () => makePledge(page.request, sponsorship(LEVEL, `Holder ${crypto.randomUUID().slice(0, 8)}`)),
    ({ reference }) => run(reference),
  );

const waiting = (name: string, prefix: string): Sight => ({
  name,
  as: newAddress(name),
  open: (page, pageOf) =>
    pageOf(newAddress('holder')).then((holder) =>
      whileHeld(holder, async () => {
        await join(page, prefix);
      }),
    ),
});

/** The page of an entry, to which a place is offered. */
const offered = (name: string, prefix: string, then: (page: Page, path: string) => Promise<void>): Sight => ({
  name,
  as: newAddress(name),
  open: async (page, pageOf) =>
    whileHeld(await pageOf(newAddress('holder')), async () => {
      const path = await join(page, prefix);
      // As if another catalogue had one more place.
      await inDatabase('UPDATE tier SET capacity = capacity + 1 WHERE slug = $1', [LEVEL]);
      await inDatabase("SELECT queue_offers('tier', $1)", [LEVEL]);
      await expect(async () => {
        const state = 'SELECT state FROM waiting_entry WHERE id = $1';
        const [row] = await inDatabase<{ state: string }>(state, [/(\d+)$/.exec(path)?.[1]]);
        expect(row?.state).toBe('offered');
      }).toPass();
      await then(page, path);
    }),
});

/** The pages of a waiting list: a full level, an entry in each state, the account, the desk. */
export const WAITING_SIGHTS: readonly Sight[] = [
  {
    name: 'waiting-check',
    as: null,
    open: async (page, pageOf) =>
      whileHeld(await pageOf(newAddress('holder')), async () => {
        await toCheckPage(page);
      }),
  },
  waiting('waiting-es', '/es'),
  offered('waiting-offered-de', '/de', async (page, path) => {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText('Der Platz gehört dir bis');
  }),
  offered('waiting-account', '', async (page) => {
    await page.goto('/account');
    await expect(page.getByRole('link', { name: 'See the offer' })).toBeVisible();
  }),
  offered('waiting-ended', '', async (page, path) => {
    await inDatabase(
      "UPDATE waiting_entry SET offered_at = offered_at - interval '73 hours', offer_until = offer_until - interval '73 hours' WHERE id = $1",
      [/(\d+)$/.exec(path)?.[1]],
    );
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText('Your offer has ended.');
  }),
  at('waiting-unknown', ROSA, { path: '/account/waiting/0', status: 404 }),
  {
    name: 'waiting-lists',
    as: ROSA,
    open: async (page, pageOf) =>
      whileHeld(await pageOf(newAddress('holder')), async () => {
        await join(await pageOf(newAddress('waiter')));
        await page.goto('/admin/waiting');
        await expect(page.getByRole('row').filter({ hasText: LONG }).first()).toBeVisible();
      }),
  },
];
