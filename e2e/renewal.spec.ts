import { expect, test } from './fixture.ts';
import { decide } from './generated-targets.ts';
import { historyOf, readReceipt } from './pledging.ts';
import { makeEnding } from './renewal-pages.ts';
import { ROSA, newAddress } from './sign-in.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

for (const javaScriptEnabled of [true, false])
  test(`a sponsorship is renewed from the account in two taps, and the new term follows the old one${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const page = await pageOf(newAddress('renews'), { ...PHONE, javaScriptEnabled });
    const desk = await pageOf(ROSA);
    const { name } = await makeEnding(page.request, desk.request, 60);
    await page.goto('/account');
    await page.getByRole('link', { name: /^Renew the sponsorship that ends on/ }).click();
    const part = page.getByRole('region', { name: 'Renew your sponsorship' });
    await expect(part).toContainText('The price is the same: ');
    await expect(part).toContainText('The benefits are the same.');
    await part.getByRole('button', { name: 'Renew with one click' }).click();
    const reference = await readReceipt(page);
    await page.goto('/account');
    await expect(page.getByRole('link', { name: /^Renew the sponsorship/ })).toHaveCount(0);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(part).toContainText('You have renewed.');
    await desk.goto(`/admin/pledges/${reference}`);
    await expect(desk.getByRole('main')).toContainText(name);
    await decide(desk.request, reference, 'Approve', {});
    await page.reload();
    await expect(part).toHaveCount(0);
    await page.goto(`/account/pledges/${reference}`);
    await expect(historyOf(page).first()).toContainText('Approved');
  });

test('what changed since the page was opened is said, and the page shows what applies now', async ({ pageOf }) => {
  const page = await pageOf(newAddress('renews-twice'));
  const { path } = await makeEnding(page.request, (await pageOf(ROSA)).request, 60, true);
  await page.goto(path);
  const part = page.getByRole('region', { name: 'Renew your sponsorship' });
  await expect(part).toContainText('A page in the printed programme');
  const other = await page.context().newPage();
  await other.goto(path);
  await other.getByRole('button', { name: 'Renew with one click' }).click();
  await readReceipt(other);
  await part.getByRole('button', { name: 'Renew with one click' }).click();
  await expect(part).toContainText('You have renewed.');
});
