import { expect, test } from './fixture.ts';
import { openSearch } from './keyboard.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, LIN, ROSA, TOMAS } from './sign-in.ts';

/** A gift that waits for review under a name that only it has. */
async function makeNamed(request: Parameters<typeof makePledge>[0]) {
  const name = `Páłette ${crypto.randomUUID().slice(0, 8)}`;
  const body = gift(71_000, { recognition: 'named', displayName: name });
  return { name, reference: (await makePledge(request, body)).reference };
}

test('a reference leads from any page to its pledge with two keys, and with three to its approval', async ({
  pageOf,
}) => {
  const { reference } = await makeNamed((await pageOf(ADA)).request);
  const desk = await pageOf(TOMAS);
  const box = desk.getByRole('combobox', { name: 'What are you looking for?' });
  const option = (name: RegExp) => desk.getByRole('option', { name });
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await desk.keyboard.press(key);
  };
  const type = async () => {
    await desk.keyboard.type(reference.toLowerCase());
    await expect(option(new RegExp(`^${reference} ·`))).toHaveAttribute('aria-selected', 'true');
  };

  await desk.goto('/admin/audit');
  await openSearch(desk);
  keys += 1;
  await expect(box).toBeFocused();
  await type();
  await expect(desk.getByRole('dialog').getByRole('status')).toHaveText('4 results');
  await press('Enter');
  await expect(desk).toHaveURL(`/admin/pledges/${reference}`);
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  expect(keys, 'keys to the record').toBe(2);

  await openSearch(desk, 'Meta+k');
  keys += 1;
  await type();
  await press('ArrowDown');
  await expect(option(new RegExp(`^Approve ${reference}`))).toHaveAttribute('aria-selected', 'true');
  await press('Enter');
  await expect(desk).toHaveURL(`/admin/pledges/${reference}?act=approve`);
  expect(keys, 'keys to both').toBe(5);
});

test('places are there at once, the arrows go around, Escape gives the focus back, and other letters do nothing', async ({
  pageOf,
}) => {
  const desk = await pageOf(LIN);
  await desk.goto('/admin/people');
  const opener = desk.getByRole('link', { name: 'Search' });
  await opener.focus();
  await desk.keyboard.press('k');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await desk.keyboard.press('Enter');
  const selected = desk.locator('[role=option][aria-selected=true]');
  await expect(selected).toHaveText('Today');
  await desk.keyboard.press('ArrowUp');
  await expect(selected).toHaveText('Lists by benefit');
  await desk.keyboard.press('ArrowDown');
  await expect(selected).toHaveText('Today');
  // What she has no right to is not offered.
  await expect(desk.getByRole('option', { name: 'Add a campaign' })).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();

  await openSearch(desk);
  await desk.keyboard.type('waiting');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL('/admin/waiting');
});

test('a name without its accents finds the pledge; nothing found and a failure are said', async ({ pageOf }) => {
  const { name, reference } = await makeNamed((await pageOf(ADA)).request);
  const desk = await pageOf(ROSA);
  await desk.goto('/admin');
  await openSearch(desk);
  const status = desk.getByRole('dialog').getByRole('status');
  await desk.keyboard.type(name.normalize('NFD').replaceAll(/\p{M}/gu, '').replace('ł', 'l').toUpperCase());
  await expect(desk.getByRole('option', { name: new RegExp(reference) }).first()).toBeVisible();
  await desk.getByRole('combobox').fill('qqxzw nobody');
  await expect(status).toHaveText('Nothing found for “qqxzw nobody”.');

  await desk.route('**/admin/search/results?*', (route) => route.fulfill({ status: 503, body: '{}' }));
  await desk.getByRole('combobox').fill('qqxzw again');
  await expect(status).toContainText('The search isn’t available right now.');
  await desk.keyboard.press('Enter');
  await expect(desk).toHaveURL(/\/admin\/search\?q=qqxzw(\+|%20)again/);
});

test.use({ expectedConsoleErrors: /status of 503/ });

test('its results are for staff alone', async ({ contextOf, request }) => {
  for (const other of [request, (await contextOf(ADA)).request]) {
    const answer = await other.get('/admin/search/results?q=a');
    expect(answer.status()).toBe(403);
    expect(await answer.text()).not.toContain('groups');
  }
  const { request: staff } = await contextOf(LIN);
  const answer = await staff.get('/admin/search/results?q=a');
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  expect(await answer.json()).toHaveProperty('said');
  expect((await staff.post('/admin/search/results')).status()).toBe(405);
});

test.describe('without JavaScript', () => {
  test('the link leads to a page that searches', async ({ pageOf }) => {
    const { name, reference } = await makeNamed((await pageOf(ADA)).request);
    const desk = await pageOf(TOMAS, { javaScriptEnabled: false });
    await desk.goto('/de/admin');
    await desk.getByRole('link', { name: 'Suche' }).click();
    await desk.getByRole('searchbox').fill(name);
    await desk.getByRole('button', { name: 'Suchen' }).click();
    await expect(desk.getByRole('status')).toContainText('Treffer');
    await desk.getByRole('link', { name: new RegExp(`^${reference} ·`) }).click();
    await expect(desk).toHaveURL(`/de/admin/pledges/${reference}`);
  });
});
