import type { Page } from 'playwright/test';
import { IN_A_YEAR, jsonFile, openAsEditor, sponsorsFixture } from './catalogue-pages.ts';
import { newDraft } from './catalogue-year.ts';
import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { formErrorIn } from './pledging.ts';

type Event = Readonly<{ type: string; data: Record<string, unknown> }>;

const eventsOf = (year: number) =>
  inDatabase<Event>("select type, data from event where stream = 'catalogue' and stream_id = $1 order by id", [
    String(year),
  ]);

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const status = (page: Page) => page.getByRole('status');

async function importFile(page: Page, value: unknown): Promise<void> {
  await page.goto('/admin/catalogue');
  await page.getByLabel('File', { exact: true }).setInputFiles(jsonFile(value));
  await page.getByRole('button', { name: 'Check the file' }).click();
}

for (const [javaScriptEnabled, year] of [
  [true, 2130],
  [false, 2140],
] as const)
  test(`an editor changes an imported year, previews and publishes it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    test.slow();
    const page = await openAsEditor(pageOf, { javaScriptEnabled });
    await importFile(page, sponsorsFixture({ year }));
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByRole('link', { name: String(year), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Catalogue of ${year}`);

    await page.getByRole('link', { name: 'Gold', exact: true }).click();
    await expect(page.getByText('This year is a draft. Visitors do not see it.')).toBeVisible();
    await page.getByLabel('Name', { exact: true }).fill('SILVER');
    await page.getByLabel('Price for a year').fill('60000');
    await save(page);
    await expect(formErrorIn(page)).toContainText('Another one has this name');
    await expect(page.getByLabel('Price for a year')).toHaveValue('60000');
    await page.getByLabel('Name', { exact: true }).fill('Gold plus');
    await save(page);
    await expect(status(page)).toHaveText('Saved.');

    await page.getByRole('link', { name: 'Passes' }).click();
    await page.getByLabel('How many, at Gold plus').fill('25');
    await page.getByLabel('Name (Español)').fill('Pases');
    await save(page);
    await page.getByRole('link', { name: 'Add a benefit' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Dinner with the speakers');
    await page.getByLabel('Group').fill('conference');
    await page.getByLabel('Silver', { exact: true }).check();
    await save(page);
    await page.getByRole('link', { name: 'Logo' }).click();
    await page.getByText('Remove this benefit').click();
    await page.getByRole('button', { name: 'Remove the benefit' }).click();
    await expect(status(page)).toHaveText('The benefit is removed from this year.');
    await expect(page.getByRole('main')).toContainText('Level Gold plus: name from Gold to Gold plus and price from');
    await expect(page.getByRole('main')).toContainText('Gold plus includes “Passes” × 25.');

    await page.goto(`/es/admin/catalogue/${year}/preview`);
    await expect(page.getByRole('row').filter({ hasText: 'Pases' })).toContainText('25');
    await expect(page.getByRole('main')).not.toContainText('Logo, in words.');

    await page.goto(`/admin/catalogue/${year}`);
    await page.getByRole('link', { name: 'Publish', exact: true }).click();
    await page.getByLabel('First day on offer').fill('2001-01-01');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await expect(page.getByText('Enter today or a later day.')).toBeVisible();
    await page.getByLabel('First day on offer').fill(IN_A_YEAR);
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await expect(page.getByRole('main')).toContainText('New level: Gold plus, $60,000 a year.');
    await page.getByRole('button', { name: 'Publish from ' }).click();
    await expect(status(page)).toHaveText('Published.');
    await page.goto(`/admin/catalogue/${year}/publish?from=${IN_A_YEAR}`);
    await page.getByRole('button', { name: 'Publish from ' }).click();
    await expect(status(page)).toHaveText('It was published from that day already. Nothing was changed.');
    await page.getByRole('button', { name: 'Make it a draft again' }).click();
    await expect(status(page)).toHaveText('It is a draft again.');

    const exported: unknown = await (await page.request.get(`/admin/catalogue/${year}/catalogue.json`)).json();
    expect(exported).toMatchObject({
      tiers: [{ slug: 'gold', name: 'Gold plus', price: 6_000_000 }, {}],
      benefits: [{}, { translations: { es: { name: 'Pases' } } }, { slug: 'dinner-with-the-speakers' }],
    });
    await importFile(page, exported);
    await expect(status(page)).toContainText('is the same as the file. Nothing was changed.');
    expect((await eventsOf(year)).map(({ type }) => type)).toEqual([
      'catalogue-imported',
      ...Array<string>(4).fill('catalogue-changed'),
      'catalogue-published',
      'catalogue-withdrawn',
    ]);
  });

test('the second of two editors sees what was changed, loses nothing and can save', async ({ pageOf }) => {
  const year = await newDraft();
  const [first, second] = [await openAsEditor(pageOf), await openAsEditor(pageOf)];
  for (const page of [first, second]) await page.goto(`/admin/catalogue/${year}/level?level=e2e-silver`);
  await first.getByLabel('Price for a year').fill('11000');
  await save(first);
  await expect(status(first)).toHaveText('Saved.');
  await second.getByLabel('Name').fill('Silver and more');
  await save(second);
  await expect(formErrorIn(second)).toContainText('name from Silver to Silver and more');
  await expect(formErrorIn(second)).toContainText('price from $11,000.00 to $10,000.00');
  await expect(second.getByLabel('Name')).toHaveValue('Silver and more');
  await second.getByLabel('Price for a year').fill('11000');
  await save(second);
  await expect(status(second)).toHaveText('Saved.');
  expect((await eventsOf(year)).map(({ data }) => data.after)).toMatchObject([
    { tiers: [{ name: 'Silver', price: '1100000' }] },
    { tiers: [{ name: 'Silver and more', price: '1100000' }] },
  ]);
});

test('visitors see a change of the year on offer at once', async ({ page, pageOf }) => {
  const editor = await openAsEditor(pageOf);
  const form = `/admin/catalogue/${new Date().getFullYear()}/benefit?benefit=badge-of-the-level`;
  await editor.goto(form);
  const before = await editor.getByLabel('Description (optional)', { exact: true }).inputValue();
  const describeAs = async (text: string) => {
    await editor.goto(form);
    await editor.getByLabel('Description (optional)', { exact: true }).fill(text);
    await save(editor);
    await expect(status(editor)).toHaveText('Saved.');
  };
  const text = `Changed ${Date.now()}.`;
  await describeAs(text);
  await expect(async () => {
    await page.goto('/give/sponsorship');
    await expect(page.getByText(text)).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await describeAs(before);
});

test('a year is for editors', async ({ contextOf }) => {
  const year = await newDraft();
  const { request } = await contextOf('tomas@example.org');
  for (const path of ['', '/level', '/benefit', '/preview', '/publish'])
    expect((await request.get(`/admin/catalogue/${year}${path}`, { maxRedirects: 0 })).status(), path).toBe(403);
});
