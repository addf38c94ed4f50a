import type { Page } from 'playwright/test';
import { letCodeAge, newStaffMember, openLink } from './authenticator.ts';
import { expect, test } from './fixture.ts';
import { ROSA, newAddress } from './sign-in.ts';

// Two sign-ins by email and a virtual authenticator: more than other tests do.
test.slow();

const PAGE = '/account/profile/second-factor';

/** The site by the name of this machine: no passkey is bound to an IP address. */
function byName(): string {
  const url = new URL(process.env.E2E_BASE_URL ?? '');
  url.hostname = 'localhost';
  return url.origin;
}

/** Gives this page's browser an authenticator that asks for a finger. */
async function plugIn(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    letFinger: (isRight: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: isRight }),
  };
}

/** Opens the page of the second factor for somebody new with a role, whose browser has an authenticator. */
async function openAs(page: Page, address: string) {
  const authenticator = await plugIn(page);
  await openLink(page, address);
  await expect(page).toHaveURL(/\/admin\/campaigns$/);
  await page.goto(PAGE);
  return authenticator;
}

test('an editor makes a passkey and signs in with it', async ({ pageOf }) => {
  const address = await newStaffMember(await pageOf(ROSA));
  const page = await pageOf(null, { baseURL: byName() });
  const { letFinger } = await openAs(page, address);
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await expect(page.getByRole('region', { name: 'Keep the new recovery codes' }).getByRole('listitem')).toHaveCount(10);
  await letFinger(false);
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(page.getByText('Your browser made no passkey.')).toBeVisible();
  await letFinger(true);
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The second factor is on.' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Your passkey is set up.' })).toBeVisible();

  await page.context().clearCookies();
  await openLink(page, address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter your code');
  await letFinger(false);
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByText('Your browser did not use a passkey.')).toBeVisible();
  await letFinger(true);
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page).toHaveURL(/\/admin\/campaigns$/);
});

test('an admin uses a passkey again before a role is given, and to remove it', async ({ pageOf }) => {
  const address = await newStaffMember(await pageOf(ROSA), 'Admin');
  const page = await pageOf(null, { baseURL: byName() });
  await openAs(page, address);
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The second factor is on.' })).toBeFocused();
  await letCodeAge(address);
  await page.goto('/admin/people');
  const form = page.getByRole('form', { name: 'Give a role' });
  const given = newAddress('given');
  await form.getByLabel('Email address').fill(given);
  await form.getByLabel('Treasurer').check();
  await form.getByRole('button', { name: 'Give a role' }).click();
  await form.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The role is given.' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: given })).toContainText('Treasurer');

  await page.goto(PAGE);
  const removal = page.getByRole('form', { name: 'Remove the second factor' });
  await removal.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The second factor is removed.' })).toBeFocused();
});

test('without JavaScript a passkey is refused in words', async ({ pageOf }) => {
  const address = await newStaffMember(await pageOf(ROSA));
  const page = await pageOf(address, { javaScriptEnabled: false });
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('A passkey needs JavaScript.');
});
