import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { at, type Sight } from './sight.ts';
import { LIN, ROSA, TOMAS, newAddress, signIn } from './sign-in.ts';
import type { APIRequestContext, Page } from 'playwright/test';

/** Signs somebody new in, who makes a gift and has a name. Returns the address of their page at the desk. */
export async function makePerson(
  request: APIRequestContext,
  { email = newAddress('person'), name = 'Person' }: Readonly<{ email?: string; name?: string }> = {},
): Promise<string> {
  await signIn(request, email);
  await makePledge(request, gift(2_500));
  const [row] = await inDatabase<{ id: string }>('UPDATE person SET name = $2 WHERE email = $1 RETURNING id', [
    email,
    name,
  ]);
  return `/admin/people/${row?.id}`;
}

/** Makes somebody new a Fellow at the desk, signed in as staff. Their own requests come from `request`. */
async function makeFellow(page: Page, request: APIRequestContext, name: string): Promise<string> {
  const email = newAddress('fellow');
  const path = await makePerson(request, { email, name });
  await page.goto('/admin/members');
  await page.getByText('Make somebody a Fellow').click();
  await page.getByLabel('Email address').fill(email);
  await page
    .getByLabel('What for?')
    .fill('For twelve years of work on packaging, and for welcoming those who came after.');
  await page.getByRole('button', { name: 'Make a Fellow' }).click();
  await expect(page.getByRole('status')).toHaveText('They are a Fellow now. We’ll email them.');
  expect(new URL(page.url()).pathname).toBe(path);
  return path;
}

/** The desk's page of a person: as staff without the right to change people read it, and with a correction that somebody else was faster with. */
export const PERSON_SIGHTS: readonly Sight[] = [
  at('profile-of-staff', LIN, { path: '/account/profile?said=digest' }),
  {
    name: 'person-reader-de',
    as: LIN,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      await page.goto(
        `/de${await makePerson(request, { name: 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(3).trim() })}`,
      );
      await expect(page.getByRole('heading', { name: 'Verlauf' })).toBeVisible();
    },
  },
  {
    name: 'person-corrected',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      const path = await makePerson(request, { name: 'Jon Smth' });
      for (const name of ['John Smyth', 'John Smith']) {
        await page.goto(path);
        await page.getByText('Correct name, language or address').click();
        await page.getByLabel('Name', { exact: true }).fill(name);
        await page.getByLabel('Postal address').fill('1 Long Lane\nLeeds');
        await page.getByLabel('Why?').fill('Asked by phone.');
        await page.getByRole('button', { name: 'Save the correction' }).click();
        await expect(page.getByRole('status')).toHaveText('The correction is saved.');
      }
    },
  },
  {
    name: 'person-merge',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      const [email, id] = [newAddress('merge'), crypto.randomUUID().slice(0, 6)];
      const into = await makePerson(request, { email, name: `Wolfeschlegelsteinhausenbergerdorff ${id}` });
      const plus = email.replace('@', '+long-suffix-of-an-address@');
      const other = await makePerson(request, { email: plus, name: `Wolfeschlegelsteinhausenbergerdorff ${id}` });
      await inDatabase("UPDATE person SET postal_address = '1 Long Lane' WHERE email = $1", [plus]);
      await page.goto(`${into}?other=${other.split('/').at(-1)}#merge`);
      await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
    },
  },
  {
    name: 'person-merge-refused-de',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      const path = await makePerson(request);
      const [tomas] = await inDatabase<{ id: string }>('SELECT id FROM person WHERE email = $1', [TOMAS]);
      await page.goto(`/de${path}?other=${tomas?.id}#merge`);
      await expect(page.getByText('Der andere Eintrag hat eine Rolle.')).toBeVisible();
    },
  },
  {
    name: 'person-merged-es',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      const [into, from] = [await makePerson(request), await makePerson(request)];
      await page.goto(`/es${into}?other=${from.split('/').at(-1)}#merge`);
      await page.getByRole('button', { name: 'Unir', exact: true }).click();
      await expect(page.getByRole('status')).toContainText('Unidas.');
    },
  },
  {
    name: 'person-fellow',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      await makeFellow(page, request, 'Grace Hopper');
      await page.getByText('Take the fellowship back').click();
    },
  },
  {
    name: 'person-fellow-ended',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      await makeFellow(page, request, 'Grace Hopper');
      await page.getByText('Take the fellowship back').click();
      await page.getByLabel('Why?').last().fill('By a vote of the board.');
      await page.getByRole('button', { name: 'Take it back' }).click();
      await expect(page.getByRole('status')).toHaveText(
        'The fellowship was taken back and ends today. We’ll email them.',
      );
    },
  },
  {
    name: 'fellow-refused',
    as: ROSA,
    open: async (page) => {
      await page.goto('/admin/members');
      await page.getByText('Make somebody a Fellow').click();
      await page.getByLabel('Email address').fill('nobody-at-all@example.org');
      await page.getByRole('button', { name: 'Make a Fellow' }).click();
      await expect(page.getByRole('form', { name: 'Make a Fellow' }).getByRole('alert')).toContainText(
        'Enter a reason',
      );
      await page.getByLabel('What for?').fill('Generated');
      await page.getByRole('button', { name: 'Make a Fellow' }).click();
      await expect(page.getByRole('form', { name: 'Make a Fellow' }).getByRole('alert')).toContainText(
        'Nobody has an account',
      );
      await expect(page.getByLabel('What for?')).toHaveValue('Generated');
    },
  },
  {
    name: 'account-fellow',
    as: null,
    open: async (page, pageOf) => {
      const staff = await pageOf(ROSA);
      await makeFellow(staff, page.request, 'Grace Hopper');
      await page.goto('/account');
      await expect(page.getByText('Fellow · New member')).toBeVisible();
      const year = new Date().getUTCFullYear();
      await page.getByRole('button', { name: `I intend to vote in ${year}` }).click();
      await expect(page.getByRole('status')).toHaveText(`Thank you. We noted that you intend to vote in ${year}.`);
      await staff.goto('/admin/members?show=voting');
      await expect(staff.getByText(`Intends to vote in ${year}, since`).first()).toBeVisible();
    },
  },
  {
    name: 'pledge-fellow-de',
    as: null,
    open: async (page, pageOf) => {
      await makeFellow(await pageOf(ROSA), page.request, 'Grace Hopper');
      await page.goto('/de/account');
      await page.getByRole('link', { name: /PB-/ }).first().click();
      await expect(page.getByText('Warum du Fellow bist')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Zeigen, wofür ich Fellow bin' })).toBeVisible();
    },
  },
  {
    name: 'person-forget',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      await page.goto(await makePerson(request, { name: 'Grace Hopper' }));
      await page.getByText('Forget this person').click();
      await page.getByRole('button', { name: 'Forget for good' }).click();
      const form = page.getByRole('form', { name: 'Forget this person' });
      await expect(form.getByRole('alert')).toContainText('The reason is missing.');
    },
  },
  {
    name: 'person-forget-refused-de',
    as: ROSA,
    open: async (page) => {
      const [contact] = await inDatabase<{ id: string }>(
        'SELECT id FROM person WHERE EXISTS (SELECT FROM last_contact_of(id, current_date)) ORDER BY id LIMIT 1',
        [],
      );
      await page.goto(`/de/admin/people/${contact?.id}`);
      await page.getByText('Diese Person vergessen').click();
      await expect(page.getByText('Sie ist der letzte Hauptkontakt')).toBeVisible();
    },
  },
  {
    name: 'person-forgotten-es',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      const email = newAddress('olvidada');
      await page.goto(`/es${await makePerson(request, { email })}`);
      await page.getByText('Olvidar a esta persona').click();
      const form = page.getByRole('form', { name: 'Olvidar a esta persona' });
      await form.getByLabel('Motivo').fill('Escrito del 3 de noviembre.');
      await page.getByLabel('Su dirección de correo, para confirmar').fill(email);
      await page.getByRole('button', { name: 'Olvidar para siempre' }).click();
      await expect(page.getByRole('status')).toContainText('Olvidada.');
    },
  },
  {
    name: 'person-conflict',
    as: ROSA,
    open: async (page, pageOf) => {
      const { request } = await pageOf(null);
      const path = await makePerson(request, { name: 'Jon Smth' });
      await page.goto(path);
      await page.getByText('Correct name, language or address').click();
      await page.getByLabel('Name', { exact: true }).fill('John Smith');
      await page.getByLabel('Why?').fill('Asked by phone.');
      await inDatabase("UPDATE person SET locale = 'es' WHERE id = $1", [path.split('/').at(-1)]);
      await page.getByRole('button', { name: 'Save the correction' }).click();
      const form = page.getByRole('form', { name: 'Save the correction' });
      await expect(form.getByRole('alert')).toContainText('Somebody changed this record');
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('John Smith');
    },
  },
];
