import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { expectSeen, openSearch } from './keyboard.ts';
import { formErrorIn } from './pledging.ts';
import { newAddress, ROSA } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a view is saved, found, renamed and deleted${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const email = newAddress('views');
    await pageOf(email);
    await inDatabase(
      `SELECT change_role(jsonb_build_object('user', id, 'role', 'reviewer', 'grant', true, 'actorKind', 'system', 'by', 'test', 'at', now()))
       FROM person WHERE email = $1`,
      [email],
    );
    const page = await pageOf(email, { javaScriptEnabled });
    const views = page.getByRole('navigation', { name: 'Your views' });
    const done = page.getByRole('status').filter({ hasText: 'View ' });
    await page.goto('/admin/pledges');
    await expect(page.getByText('Save this view')).toBeHidden();
    await page.getByLabel('State').selectOption({ value: 'approved' });
    await page.getByLabel('Kind').selectOption({ value: 'one-time' });
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.locator('summary').filter({ hasText: 'Save this view' }).click();
    const save = page.getByRole('form', { name: 'Save this view' });
    await save.getByRole('button', { name: 'Save' }).click();
    await expect(formErrorIn(page)).toContainText('Type a name for the view.');
    await save.getByLabel('Name of the view').fill('Approved gifts');
    await page.keyboard.press('Enter');
    await expect(done).toContainText('View saved.');
    if (javaScriptEnabled) {
      await expect(done).toBeFocused();
      await expectSeen(page);
    }
    await expect(views.getByRole('link', { name: 'Approved gifts' })).toHaveAttribute('aria-current', 'page');

    // From anywhere on the desk, by its name.
    if (javaScriptEnabled) {
      await page.goto('/admin/audit');
      await openSearch(page, 'ControlOrMeta+k');
      await page.keyboard.type('approved g');
      await expect(page.getByRole('option', { name: 'Approved gifts' })).toBeVisible();
      await page.keyboard.press('Enter');
    } else {
      await page.goto('/admin/search?q=approved+g');
      await page.getByRole('link', { name: 'Approved gifts' }).click();
    }
    await expect(page.getByLabel('State')).toHaveValue('approved');
    await page.locator('summary').filter({ hasText: 'Rename this view' }).click();
    const rename = page.getByRole('form', { name: 'Rename this view' });
    await expect(rename.getByLabel('Name of the view')).toHaveValue('Approved gifts');
    await rename.getByLabel('Name of the view').fill('Gifts that count');
    await rename.getByRole('button', { name: 'Rename' }).click();
    await expect(done).toContainText('View renamed.');
    await expect(views.getByRole('link', { name: 'Gifts that count' })).toBeVisible();
    // Nobody else sees it.
    const rosa = await pageOf(ROSA, { javaScriptEnabled });
    await rosa.goto('/admin/search?q=Gifts+that+count');
    await expect(rosa.getByRole('main')).not.toContainText('Your views');
    await page.getByRole('button', { name: 'Delete this view' }).click();
    await expect(done).toContainText('View deleted.');
    await expect(views).toBeHidden();
    await expect(page.getByLabel('State')).toHaveValue('approved');
  });

test('a filter that means nothing any more is left out, and the page says so', async ({ pageOf }) => {
  const page = await pageOf(ROSA);
  await page.goto('/admin/pledges?state=any&tier=level-of-yesterday');
  await expect(page.getByRole('main')).toContainText('Level: “level-of-yesterday” no longer exists');
  await expect(page.getByRole('row')).not.toHaveCount(0);
});
