import { openAsEditor } from './catalogue-pages.ts';
import { newDraft } from './catalogue-year.ts';
import { expect, test } from './fixture.ts';
import { formErrorIn } from './pledging.ts';

for (const javaScriptEnabled of [true, false])
  test(`an editor asks the sponsors of a benefit for something, changes it and asks no more${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const year = await newDraft();
    const page = await openAsEditor(pageOf, { javaScriptEnabled });
    const benefit = `/admin/catalogue/${year}/benefit?benefit=e2e-keynote`;
    const save = () => page.getByRole('button', { name: 'Save' }).click();
    const readAssets = async () => {
      const answer = await page.request.get(`/admin/catalogue/${year}/catalogue.json`);
      const { benefits } = (await answer.json()) as { benefits: { slug: string; assets: unknown[] }[] };
      return benefits.find(({ slug }) => slug === 'e2e-keynote')?.assets;
    };

    await page.goto(benefit);
    await page.getByRole('link', { name: 'Ask for something' }).click();
    await page.getByLabel('Question').fill('Will you come to dinner?');
    await page.getByRole('radio', { name: 'One of these answers' }).check();
    await page.getByRole('textbox', { name: 'Answers' }).fill('Yes');
    await save();
    await expect(formErrorIn(page)).toContainText('The list of answers');
    await expect(page.getByLabel('Question')).toHaveValue('Will you come to dinner?');
    await page.getByRole('textbox', { name: 'Answers' }).fill('Yes\nNo');
    await page.getByLabel('By which day').fill(`${year}-05-01`);
    await save();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    const asset = { slug: 'will-you-come-to-dinner', kind: 'choice', title: 'Will you come to dinner?', help: '' };
    expect(await readAssets()).toEqual([{ ...asset, choices: ['Yes', 'No'], dueOn: `${year}-05-01` }]);

    await page.goto(benefit);
    await page.getByRole('link', { name: `Will you come to dinner?, by 1 May ${year}` }).click();
    await page.getByRole('radio', { name: 'A text' }).check();
    await page.getByLabel('By which day').fill('');
    await save();
    await expect(page.getByRole('main')).toContainText('other requests to its sponsors');
    expect(await readAssets()).toEqual([{ ...asset, kind: 'text', choices: [], dueOn: null }]);

    await page.goto(benefit);
    await page.getByRole('link', { name: 'Will you come to dinner?', exact: true }).click();
    await page.getByText('Stop asking for this').click();
    await page.getByRole('button', { name: 'Ask no more' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    expect(await readAssets()).toEqual([]);
  });
