import type { Page } from 'playwright/test';
import { letCodeAge, newStaffMember, setUpApp } from './authenticator.ts';
import { expect } from './fixture.ts';
import { loseMailbox } from './lost-mailbox.ts';
import { at, type Sight } from './sight.ts';
import { ROSA, signIn } from './sign-in.ts';

const PAGE = '/account/profile/second-factor';

/** A page of somebody new with a role, who is signed in. */
async function asEditor(page: Page, admin: Page): Promise<string> {
  const address = await newStaffMember(admin);
  await signIn(page.request, address);
  return address;
}

/** A second factor in each state, and what asks for its code. */
export const FACTOR_SIGHTS: readonly Sight[] = [
  at('address-stopped', null, { path: '/de/sign-in/stop-change?result=stopped' }),
  {
    name: 'address-change-link',
    as: null,
    open: async (page, pageOf) => {
      const { stopLink } = await loseMailbox(await pageOf(ROSA));
      await page.goto(stopLink);
    },
  },
  {
    name: 'address-changes-at-the-desk',
    as: ROSA,
    open: async (page) => {
      await loseMailbox(page);
    },
  },
  at('factor-none', ROSA, { path: PAGE }),
  {
    name: 'factor-setup',
    as: null,
    open: async (page, pageOf) => {
      await asEditor(page, await pageOf(ROSA));
      await page.goto(PAGE);
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.getByLabel('Code', { exact: true }).fill('12');
      await page.getByRole('button', { name: 'Turn the second factor on' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'passkey-setup',
    as: null,
    open: async (page, pageOf) => {
      await asEditor(page, await pageOf(ROSA));
      await page.goto(PAGE);
      await page.getByRole('button', { name: 'Set up a passkey' }).click();
      await expect(page.getByRole('button', { name: 'Make the passkey' })).toBeVisible();
      await page.goto(`/de${PAGE}`);
      await expect(page.getByRole('button', { name: 'Den Passkey anlegen' })).toBeVisible();
    },
  },
  {
    name: 'factor-on',
    as: null,
    open: async (page, pageOf) => {
      await asEditor(page, await pageOf(ROSA));
      await setUpApp(page);
      await page.goto(`/es${PAGE}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Segundo factor');
    },
  },
  {
    name: 'factor-code-asked',
    as: null,
    open: async (page, pageOf) => {
      const address = await asEditor(page, await pageOf(ROSA));
      await setUpApp(page);
      await signIn(page.request, address);
      await page.goto('/de/admin');
      await page.getByRole('button', { name: 'Weiter' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'factor-asked-again',
    as: null,
    open: async (page, pageOf) => {
      const address = await newStaffMember(await pageOf(ROSA), 'Admin');
      await signIn(page.request, address);
      await setUpApp(page);
      await letCodeAge(address);
      await page.goto('/de/admin/people');
      const form = page.getByRole('form', { name: 'Eine Rolle geben' });
      await form.getByLabel('E-Mail-Adresse').fill('new@example.org');
      await form.getByRole('radio').first().check();
      await form.getByRole('button').click();
      await expect(form.getByLabel('Code', { exact: true })).toBeFocused();
    },
  },
  {
    name: 'factor-at-the-desk',
    as: ROSA,
    open: async (page, pageOf) => {
      const owner = await pageOf(null);
      const address = await asEditor(owner, page);
      await setUpApp(owner);
      await page.goto('/admin/people');
      await page.getByText(`Remove the second factor of ${address}`).click();
    },
  },
];
