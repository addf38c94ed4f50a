import { ADD_ON_SIGHTS } from './add-on-pages.ts';
import type { Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { ASSET_SIGHTS } from './asset-pages.ts';
import { DELIVERY_SIGHTS } from './delivery-pages.ts';
import { expect } from './fixture.ts';
import { logoFile, uploadLogo } from './logo-file.ts';
import { formErrorIn, makePledge, sponsorship } from './pledging.ts';
import { RENEWAL_SIGHTS } from './renewal-pages.ts';
import { at, type Sight } from './sight.ts';
import { ROSA, newAddress } from './sign-in.ts';
import { WAITING_SIGHTS } from './waiting-pages.ts';

/** Makes an accepted organisation with four contacts of the person who is signed in. Returns the path of its page. */
export async function makeOrganisation(page: Pick<Page, 'request'>): Promise<string> {
  const name = `Wolfeschlegelsteinhausenbergerdorff & Daughters ${crypto.randomUUID().slice(0, 6)}`;
  const { reference } = await makePledge(page.request, sponsorship('participating', name));
  // As a reviewer would accept it, and its contacts would join.
  const [row] = await inDatabase<{ slug: string }>(
    `WITH known AS (
       UPDATE organisation SET status = 'known' WHERE id = (SELECT organisation_id FROM pledge WHERE reference = $1) RETURNING id, slug
     ), first AS (
       UPDATE organisation_contact c SET status = 'confirmed' FROM known WHERE c.organisation_id = known.id
     ), more AS (
       INSERT INTO organisation_contact (organisation_id, name, email, status, is_logos, invited_at)
       SELECT id, 'Béla Contact', 'bela-' || id || '@a-rather-long-domain-name.example', 'invited', true, now() FROM known
       UNION ALL SELECT id, '', 'expired-' || id || '@example.org', 'invited', false, now() - interval '15 days' FROM known
       UNION ALL SELECT id, 'Cleo', 'cleo-' || id || '@example.org', 'pending', false, NULL FROM known
     )
     SELECT slug FROM known`,
    [reference],
  );
  return `/account/organisations/${row?.slug}`;
}

/** The page of an organisation: applied, with contacts, and with a form that came back; and its waiting lists. */
export const ORGANISATION_SIGHTS: readonly Sight[] = [
  {
    name: 'organisation-applied',
    as: newAddress('applied'),
    open: async (page) => {
      const name = `Applied ${crypto.randomUUID().slice(0, 6)}`;
      await makePledge(page.request, sponsorship('participating', name));
      await page.goto('/account');
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    },
  },
  {
    name: 'organisation',
    as: newAddress('sponsor'),
    open: async (page) => {
      await page.goto(await makeOrganisation(page));
      await page.getByText('Change the role of Cleo').click();
    },
  },
  {
    name: 'organisation-refused-es',
    as: newAddress('patrocinio'),
    open: async (page) => {
      await page.goto(`/es${await makeOrganisation(page)}`);
      await page.getByText('Invitar a alguien').click();
      await page.getByLabel('Dirección de correo').fill('nadie');
      await page.getByRole('button', { name: 'Enviar la invitación' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'organisation-text-waits',
    as: newAddress('text'),
    open: async (page) => {
      await page.goto(await makeOrganisation(page));
      await sendText(page, { description: 'Donaudampfschifffahrt '.repeat(40).trim() });
      await page.getByText('Add the billing address').click();
    },
  },
  {
    name: 'organisation-text-refused-fields',
    as: newAddress('text-error'),
    open: async (page) => {
      await page.goto(await makeOrganisation(page));
      await page.getByText('Describe your organisation').click();
      await page.getByLabel('Website').fill('no address');
      await page.getByLabel('Other pages').fill('neither');
      await page.getByRole('button', { name: 'Send to the editors' }).click();
      await expect(formErrorIn(page)).toBeFocused();
    },
  },
  {
    name: 'organisation-logo',
    as: newAddress('logo'),
    open: async (page) => {
      await page.goto(await makeOrganisation(page));
      await uploadLogo(page, await logoFile('#8a1c3c'));
      await expect(page.locator('#logos').getByRole('status')).toContainText('Uploaded.');
    },
  },
  {
    name: 'organisation-logo-refused',
    as: newAddress('pale'),
    open: async (page) => {
      await page.goto(await makeOrganisation(page));
      await uploadLogo(page, await logoFile('#eeeeee'));
      await expect(page.locator('#logos').getByRole('alert')).toContainText('It needs 3 to 1');
    },
  },
  {
    name: 'moderation-logo',
    as: ROSA,
    open: async (page, pageOf) => {
      const contact = await pageOf(newAddress('sent-logo'));
      await contact.goto(await makeOrganisation(contact));
      await uploadLogo(contact, await logoFile('#1c5a8a'));
      await contact.getByRole('button', { name: 'Show this logo: send it to the editors' }).click();
      await expect(contact.locator('#logos')).toContainText('Sent. An editor looks at it');
      await page.goto('/admin/messages');
      await expect(page.getByRole('heading', { name: 'Logos' })).toBeVisible();
    },
  },
  {
    name: 'sponsor-page',
    as: null,
    open: async (page) => {
      await page.goto('/sponsors');
      await page
        .getByRole('link', { name: /years in a row$/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: 'Years sponsored' })).toBeVisible();
    },
  },
  at('desk-organisations', ROSA, { path: '/admin/organisations' }),
  at('desk-organisations-none', ROSA, { path: '/admin/organisations?q=nobody-is-called-that' }),
  {
    name: 'desk-organisation',
    as: ROSA,
    open: async (page, pageOf) => {
      const contact = await pageOf(newAddress('desk-text'));
      const path = await makeOrganisation(contact);
      const slug = path.split('/').at(-1);
      await makeOrganisation(contact).then((other) =>
        inDatabase("UPDATE organisation SET website_host = 'alike-' || $1 || '.example' WHERE slug IN ($1, $2)", [
          slug,
          other.split('/').at(-1),
        ]),
      );
      // Found by the words alone.
      await makeOrganisation(contact);
      await contact.goto(path);
      await sendText(contact, { description: 'We weave cloth.\nSince 1999.', socialLinks: 'social.example/@loom' });
      await uploadLogo(contact, await logoFile('#1c5a8a'));
      await contact.getByRole('button', { name: 'Show this logo: send it to the editors' }).click();
      await expect(contact.locator('#logos')).toContainText('Sent. An editor looks at it');
      await page.goto(`/admin/organisations/${slug}?merge=Wolfeschlegel`);
      await page.locator('#merge summary').first().click();
      await page.getByText('Don’t show it').click();
    },
  },
  ...WAITING_SIGHTS,
  ...RENEWAL_SIGHTS,
  ...ADD_ON_SIGHTS,
  ...ASSET_SIGHTS,
  ...DELIVERY_SIGHTS,
];

/** Sends a text for the public, as a contact on their organisation's page. */
export async function sendText(
  page: Page,
  { description, socialLinks = '' }: Readonly<{ description: string; socialLinks?: string }>,
): Promise<void> {
  await page.getByText('Describe your organisation').click();
  await page.getByRole('textbox', { name: 'Description' }).fill(description);
  await page.getByLabel('Other pages').fill(socialLinks);
  await page.getByRole('button', { name: 'Send to the editors' }).click();
  await expect(page.getByRole('status')).toContainText('An editor looks at it');
}
