import { readFile } from 'node:fs/promises';
import { benefitSlug } from './benefit-list-pages.ts';
import { inDatabase } from './database.ts';
import { lineOf, makeSponsor, mostPromised } from './delivery-pages.ts';
import { expect, test } from './fixture.ts';
import { ROSA, LIN, newAddress } from './sign-in.ts';

test('staff find who gets a benefit, on a day and in a year, and save the list as a file', async ({ pageOf }) => {
  const address = newAddress('listed');
  const desk = await pageOf(ROSA);
  const sponsor = await makeSponsor((await pageOf(address)).request, desk.request);
  const { name, quantity } = await mostPromised(sponsor);
  const slug = await benefitSlug(sponsor.reference, name);

  await desk.goto('/admin/organisations');
  await desk.getByRole('link', { name: 'Lists by benefit' }).click();
  await desk.getByRole('link', { name, exact: true }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(name);
  const row = desk.getByRole('row').filter({ hasText: sponsor.name });
  for (const each of [sponsor.reference, 'Participating', 'year 1', address]) await expect(row).toContainText(each);
  await expect(row.getByRole('cell', { name: String(quantity), exact: true })).toHaveCount(2);

  const saved = desk.waitForEvent('download');
  await desk.getByRole('link', { name: 'Save as a CSV file' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^${slug}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
  const text = await readFile(await file.path(), 'utf8');
  expect(text.replaceAll('"', '')).toContain(`${sponsor.reference},${name},1,`);
  expect(text).toContain(`,${quantity},0,${quantity},`);
  expect(
    await inDatabase("SELECT DISTINCT type FROM event WHERE stream = 'export' AND stream_id = $1", [slug]),
  ).toEqual([{ type: 'benefit-list-exported' }]);

  await desk.locator('select[name=year]').selectOption(String(new Date().getFullYear() + 1));
  await desk.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(row).toContainText('year 2');
  await desk.locator('select[name=year]').selectOption('running on a day');
  await desk.getByLabel('Day', { exact: true }).fill('1990-01-01');
  await desk.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(desk.getByText('Nobody gets this here.')).toBeVisible();

  await desk.getByRole('link', { name: 'see all benefits' }).click();
  await expect(desk.getByText('Nobody gets anything here.')).toBeVisible();
  await desk.goto(`/admin/organisations/${sponsor.slug}`);
  await lineOf(desk, name).getByRole('link', { name, exact: true }).click();
  await expect(row).toBeVisible();
});

test('only staff read a list, and who may not record deliveries saves no file', async ({ contextOf }) => {
  const staff = (await contextOf(ROSA)).request;
  const sponsor = await makeSponsor((await contextOf(newAddress('listed'))).request, staff);
  const slug = await benefitSlug(sponsor.reference, (await mostPromised(sponsor)).name);
  const [page, file] = [`/admin/benefits/${slug}`, `/admin/benefits/${slug}/benefit-list.csv`];
  const stranger = (await contextOf(newAddress('stranger'))).request;
  for (const each of ['/admin/benefits', page, file]) expect((await stranger.get(each)).status()).toBe(403);
  expect((await staff.get(file)).headers()['content-type']).toContain('text/csv');
  expect((await staff.post(file)).status()).toBe(405);
  for (const each of ['/admin/benefits/nobody', '/admin/benefits/nobody/benefit-list.csv'])
    expect((await staff.get(each)).status()).toBe(404);
  const theirs = (await contextOf(LIN)).request;
  expect((await theirs.get(page)).status()).toBe(200);
  expect(await (await theirs.get(page)).text()).not.toContain('benefit-list.csv');
  expect((await theirs.get(file)).status()).toBe(403);
});
