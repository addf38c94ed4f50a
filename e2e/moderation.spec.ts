import type { Page } from 'playwright/test';
import { openAsEditor } from './catalogue-pages.ts';
import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { countKeys, expectSeen } from './keyboard.ts';
import { gift, historyOf, makePledge } from './pledging.ts';
import { LIN, ROSA, TOMAS, newAddress } from './sign-in.ts';

const newName = () => `Looked at ${crypto.randomUUID().slice(0, 8)}`;
const named = (displayName: string, more: object = {}) => gift(1_000, { recognition: 'named', displayName, ...more });
const rowOf = (desk: Page, reference: string) => desk.locator(`[id="${reference}"]`);
const formsOf = (desk: Page, what: 'Name' | 'Message', reference: string) =>
  rowOf(desk, reference).getByRole('group', { name: `${what} on ${reference}` });

/** Opens the list at a pledge, which is its first row then. */
async function openAt(desk: Page, reference: string): Promise<void> {
  const [row] = await inDatabase<{ cursor: string }>(
    `SELECT trunc(extract(epoch FROM created_at) * 1000) || '-' || id - 1 AS cursor FROM pledge WHERE reference = $1`,
    [reference],
  );
  await desk.goto(`/admin/messages?cursor=${row?.cursor}`);
  await expect(rowOf(desk, reference)).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a name and a message wait, and each is decided, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page,
    pageOf,
  }) => {
    const [name, text] = [newName(), `Message ${crypto.randomUUID()}`];
    const giver = await pageOf(newAddress('giver'));
    const { reference, review } = await makePledge(giver.request, named(name, { message: text }));
    expect(review).toBe('approved');
    const search = `/supporters/search?q=${encodeURIComponent(name)}`;
    for (const path of ['/', '/supporters', '/es/supporters'])
      expect(await (await page.request.get(path)).text()).not.toContain(name);
    await page.goto(search);
    await expect(page.getByRole('heading', { name: `No name with “${name}”` })).toBeVisible();
    await giver.goto(`/account/pledges/${reference}`);
    await expect(giver.getByRole('main')).toContainText('Your name appears once we have checked it.');

    const desk = await pageOf(ROSA, { javaScriptEnabled });
    await openAt(desk, reference);
    await formsOf(desk, 'Name', reference).getByRole('button', { name: 'Show', exact: true }).click();
    await expect(formsOf(desk, 'Name', reference)).toHaveCount(0);
    await page.goto(search);
    await expect(page.locator('main .roll li bdi')).toHaveText([name]);
    await expect(page.getByRole('main')).not.toContainText(text);
    const listed = async () => (await (await page.request.get('/supporters')).text()).includes(name);
    await expect.poll(listed, { timeout: 15_000 }).toBe(true);
    await formsOf(desk, 'Message', reference).getByRole('button', { name: 'Show', exact: true }).click();
    await expect(rowOf(desk, reference)).toHaveCount(0);
    await page.goto(search);
    await expect(page.getByRole('main')).toContainText(text);
    await giver.reload();
    await expect(giver.getByRole('main')).toContainText('Yes, on the public list of supporters.');
    await expect(historyOf(giver)).toContainText([
      /^Message or dedication shown/,
      /^Name shown/,
      /^Approved automatically/,
    ]);
    await expect(giver.getByRole('main')).not.toContainText('Rosa');

    // The same name of the same person does not wait again.
    const again = await makePledge(giver.request, named(name));
    await giver.goto(`/account/pledges/${again.reference}`);
    await expect(giver.getByRole('main')).toContainText('Yes, on the public list of supporters.');
  });

  test(`a refused name stays anonymous, and the supporter reads why, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page,
    pageOf,
  }) => {
    const name = newName();
    const giver = await pageOf(newAddress('giver'));
    const { reference } = await makePledge(giver.request, named(name, { message: 'Buy here.' }));
    const desk = await pageOf(TOMAS, { javaScriptEnabled });
    await openAt(desk, reference);
    const forms = formsOf(desk, 'Name', reference);
    await forms.getByText('Add a reason').click();
    await forms.getByLabel('Reason').fill('It is a shop’s name.');
    await forms.getByRole('button', { name: 'Don’t show' }).click();
    await expect(rowOf(desk, reference)).toHaveCount(0);
    await giver.goto(`/account/pledges/${reference}`);
    await expect(giver.getByRole('main')).toContainText('decided not to show this name');
    await expect(giver.getByRole('main')).toContainText('The reason: It is a shop’s name.');
    await page.goto(`/supporters/search?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole('heading', { name: `No name with “${name}”` })).toBeVisible();
  });
}

test('of two who decide at once, the second reads who was first', async ({ pageOf }) => {
  const giver = await pageOf(newAddress('giver'));
  const { reference } = await makePledge(giver.request, named(newName()));
  const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
  await openAt(rosa, reference);
  await openAt(tomas, reference);
  await formsOf(rosa, 'Name', reference).getByRole('button', { name: 'Don’t show' }).click();
  await expect(rowOf(rosa, reference)).toHaveCount(0);
  await formsOf(tomas, 'Name', reference).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(tomas.getByRole('main').getByRole('alert')).toContainText(
    `${reference}: Name not shown by Rosa Lindqvist since you opened this page.`,
  );
  await expect(rowOf(tomas, reference)).toHaveCount(0);
});

test('an editor decides three names with two keys each, and reads what was done', async ({ pageOf }) => {
  const giver = await pageOf(newAddress('giver'));
  const made: string[] = [];
  for (let at = 0; at < 4; at += 1) made.push((await makePledge(giver.request, named(newName()))).reference);
  const [first = '', second = '', third = '', fourth = ''] = made;
  const desk = await openAsEditor(pageOf);
  const { press, read } = countKeys(desk);
  const status = desk.getByRole('status').filter({ hasText: 'PB-' });
  await openAt(desk, first);
  await expect(rowOf(desk, first)).toBeFocused();

  await press('s', 'Enter');
  await expect(status).toContainText(`Name shown: ${first}.`);
  await expect(rowOf(desk, first)).toHaveCount(0);
  await expect(rowOf(desk, second)).toBeFocused();
  await expectSeen(desk);
  await press('s', 'Enter');
  await expect(status).toContainText(`Name shown: ${second}.`);
  await expect(rowOf(desk, third)).toBeFocused();
  await press('d', 'Enter');
  await expect(status).toContainText(`Name not shown: ${third}.`);
  await expect(rowOf(desk, fourth)).toBeFocused();
  expect(read(), 'keys for three decisions').toBe(6);

  await status.getByRole('link', { name: third }).click();
  await desk.getByRole('button', { name: 'Show name' }).click();
  await expect(historyOf(desk).first()).toContainText('Name shown');
});

test('a form of the list does nothing for a treasurer who posts it', async ({ pageOf }) => {
  const giver = await pageOf(newAddress('giver'));
  const { reference } = await makePledge(giver.request, named(newName()));
  const [tomas, lin] = [await pageOf(TOMAS), await pageOf(LIN)];
  await openAt(tomas, reference);
  const { pathname, search } = new URL(tomas.url());
  const form = await fetchForm(tomas.request, `${pathname}${search}`, reference);
  expect((await postForm(lin.request, pathname, form, {})).status()).toBe(303);
  await tomas.reload();
  await expect(formsOf(tomas, 'Name', reference)).toBeVisible();
});

test('a treasurer has no such page, and a supporter’s own name is for others', async ({ pageOf }) => {
  const lin = await pageOf(LIN);
  await lin.goto('/admin/pledges');
  await expect(lin.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: /Names/ })).toHaveCount(0);
  const rosa = await pageOf(ROSA);
  const { reference } = await makePledge(rosa.request, gift(100, { recognition: 'named', displayName: newName() }));
  await openAt(rosa, reference);
  await expect(rowOf(rosa, reference)).toContainText('This is your own pledge.');
  await expect(rowOf(rosa, reference).getByRole('button')).toHaveCount(0);
  await expect(
    rosa.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: /^Names and messages/ }),
  ).toHaveText(/\d/);
});
