import { applyWithAddOns, FEATURE, TABLE } from './add-on-pages.ts';
import { openAsEditor } from './catalogue-pages.ts';
import { newDraft } from './catalogue-year.ts';
import { expect, test } from './fixture.ts';
import { checkAndMake } from './pledging.ts';
import { newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a sponsor adds to the level, and the pledge has it with its price${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const page = await pageOf(newAddress('adds'), { javaScriptEnabled });
    await applyWithAddOns(page);
    await expect(page.getByRole('checkbox', { name: FEATURE })).toBeChecked();
    await page.getByRole('radio', { name: 'Associate, $1,500 a year' }).check();
    const said = ['Associate, $1,500 a year', '2 years', FEATURE, TABLE];
    const reference = await checkAndMake(page, said);
    await page.goto(`/account/pledges/${reference}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toContainText('$13,000.00');
    await expect(main).toContainText('Table at the job fair only, $3,000.00 a year');
  });

test('what the chosen level includes is not offered, and comes back with another level', async ({ page }) => {
  await page.goto('/give/sponsorship');
  await page.locator('summary', { hasText: 'Add to your level' }).click();
  const feature = page.getByRole('checkbox', { name: FEATURE });
  await feature.check();
  await page.getByRole('radio', { name: /^Visionary, / }).check();
  await expect(feature).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: TABLE })).toBeVisible();
  await page.getByRole('link', { name: 'Choose Associate' }).click();
  await expect(feature).toBeChecked();
});

test('an editor sets the price of an add-on and a conflict, and the year shows both', async ({ pageOf }) => {
  const page = await openAsEditor(pageOf);
  const year = await newDraft();
  await page.goto(`/admin/catalogue/${year}/benefit?benefit=e2e-keynote`);
  await page.getByLabel('Price as an add-on for a year').fill('2500');
  await page.getByText('Benefits that cannot be added beside it').click();
  await page.getByRole('group', { name: 'Conference' }).getByRole('checkbox', { name: 'Passes' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await expect(page.getByRole('main')).toContainText('add-on: $2,500');
  await expect(page.getByRole('main')).toContainText('price as an add-on from nothing to $2,500');
  await page.goto(`/admin/catalogue/${year}/benefit?benefit=e2e-keynote`);
  await expect(page.getByLabel('Price as an add-on for a year')).toHaveValue('2500');
});

test('an editor sells a level on its own, and the preview has it below the table', async ({ pageOf }) => {
  const page = await openAsEditor(pageOf);
  const year = await newDraft();
  await page.goto(`/admin/catalogue/${year}/level?level=e2e-silver`);
  await page.getByRole('checkbox', { name: 'Sold on its own' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main')).toContainText('Level Silver: now sold on its own');
  await page.goto(`/admin/catalogue/${year}/preview`);
  await expect(page.getByRole('columnheader', { name: /^Silver/ })).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Silver' })).toContainText('$10,000 a year');
});
