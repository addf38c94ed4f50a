import { LANGUAGE_LIST } from '#content/languages';
import { jsonFile, openAsEditor, sponsorsFixture } from './catalogue-pages.ts';
import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { formErrorIn } from './pledging.ts';
import { ROSA } from './sign-in.ts';

type Event = Readonly<{ type: string; data: Record<string, unknown> }>;

const eventsOf = (year: number) =>
  inDatabase<Event>("select type, data from event where stream = 'catalogue' and stream_id = $1 order by id", [
    String(year),
  ]);

for (const [javaScriptEnabled, year] of [
  [true, 2110],
  [false, 2120],
] as const)
  test(`an editor imports a file, clones its year and exports it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    test.slow();
    const page = await openAsEditor(pageOf, { javaScriptEnabled });
    await page.goto('/admin/pledges');
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Catalogue');
    const row = (each: number) => page.getByRole('row').filter({ hasText: String(each) });

    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(formErrorIn(page)).toContainText('Choose a file.');
    await page.getByLabel('File', { exact: true }).setInputFiles(jsonFile(sponsorsFixture({ year })));
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.getByRole('main')).toContainText('Gold includes “Keynote”.');
    expect(await eventsOf(year)).toEqual([]);
    await page.getByRole('button', { name: 'Import it' }).click();
    await expect(page.getByRole('status')).toHaveText(`The catalogue of ${year} was imported.`);
    if (javaScriptEnabled) await expect(page.getByRole('status')).toBeFocused();
    await expect(row(year)).toContainText('Draft');

    await page.getByRole('button', { name: `Clone for ${year + 1}` }).click();
    await expect(page.getByRole('status')).toContainText(`The catalogue of ${year + 1} is a draft now.`);

    const file = await page.request.get(`/admin/catalogue/${year + 1}/catalogue.json`);
    expect(file.headers()['content-disposition']).toBe(`attachment; filename="catalogue-${year + 1}.json"`);
    const exported: unknown = await file.json();
    expect(exported).toMatchObject({
      year: year + 1,
      currency: 'USD',
      tiers: [{ slug: 'gold', price: 5_000_000 }, {}],
    });
    await page.getByLabel('File', { exact: true }).setInputFiles(jsonFile(exported));
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.getByRole('status')).toContainText('is the same as the file. Nothing was changed.');
    expect(await eventsOf(year + 1)).toMatchObject([
      { type: 'catalogue-cloned', data: { from: year, before: { tiers: [] } } },
    ]);
  });

test('the places of the desk fit one line for an admin in every language', async ({ pageOf }) => {
  // Without JavaScript: what is removed below would be missed by the framework while it starts.
  const page = await pageOf(ROSA, { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  for (const { base } of LANGUAGE_LIST) {
    await page.goto(`${base}/admin/catalogue`);
    // How much other tests have left to do does not matter.
    await page.evaluate(() => document.querySelectorAll('nav .tabular').forEach((count) => count.remove()));
    const places = page.getByRole('banner').getByRole('navigation').first();
    expect((await places.boundingBox())?.height, base).toBeLessThan(45);
  }
});

test('the catalogue is for editors', async ({ contextOf }) => {
  const { request } = await contextOf('tomas@example.org');
  for (const path of ['/admin/catalogue', '/admin/catalogue/2026/catalogue.json'])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(403);
  expect(await (await request.get('/admin/pledges')).text()).not.toContain('/admin/catalogue');
});
