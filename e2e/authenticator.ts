import { TOTP, Secret } from 'otpauth';
import { expect, type Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { readLinks, waitForLink } from './emails.ts';
import { newAddress } from './sign-in.ts';

const toCode = (key: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp });

/** The code that an authenticator app shows now. */
export const codeNow = (key: string) => toCode(key, Date.now());

/** The code that it shows next, which is good already. */
export const codeNext = (key: string) => toCode(key, Date.now() + 30_000);

/** Sets up an authenticator app on the profile of the person of this page. Returns its key and the recovery codes. */
export async function setUpApp(page: Page): Promise<Readonly<{ key: string; codes: string[] }>> {
  await page.goto('/account/profile/second-factor');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const key = await page.locator('#key').innerText();
  const codes = await page
    .getByRole('region', { name: 'Keep the recovery codes' })
    .getByRole('listitem')
    .allInnerTexts();
  await page.getByLabel('Code', { exact: true }).fill(codeNow(key));
  await page.getByRole('button', { name: 'Turn the second factor on' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The second factor is on.' })).toBeFocused();
  return { key, codes };
}

/** Gives somebody new a role, on a page of an admin. Returns their address. */
export async function newStaffMember(admin: Page, role = 'Editor'): Promise<string> {
  const address = newAddress('factor');
  await admin.goto('/admin/people');
  const form = admin.getByRole('form', { name: 'Give a role' });
  await form.getByLabel('Email address').fill(address);
  await form.getByLabel(role).check();
  await form.getByRole('button', { name: 'Give a role' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'The role is given.' })).toBeFocused();
  return address;
}

/** Signs in by a link, as far as it goes. */
export async function openLink(page: Page, email: string): Promise<void> {
  const before = await readLinks(page.request, email);
  await page.goto('/sign-in?returnTo=/admin/campaigns');
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await page.goto(await waitForLink(page.request, email, before));
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Lets eleven minutes pass since this person entered a code: too long for what asks for it again. */
export async function letCodeAge(address: string): Promise<void> {
  await inDatabase(
    "update session set proved_at = now() - interval '11 minutes' where user_id = (select id from person where email = $1)",
    [address],
  );
}
