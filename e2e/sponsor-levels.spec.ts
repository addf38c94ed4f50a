import { expect, test } from './fixture.ts';
import { whileFull, whileNoneIsFull } from './full-level.ts';
import { formErrorIn, makePledge, readReceipt, sponsorship } from './pledging.ts';
import { ADA, newAddress } from './sign-in.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the levels' : 'the levels, without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('on a phone open in the middle of the range, and the others are reached by keyboard', async ({
      contextOf,
    }) => {
      // It waits while another test needs a full level.
      test.slow();
      const page = await (await contextOf(null, { ...PHONE, javaScriptEnabled })).newPage();
      const shown = page.getByRole('radio', { name: 'Supporting $16,500' });
      await whileNoneIsFull(async () => {
        await page.goto('/give/sponsorship');
        await expect(page.getByRole('link', { name: /^Choose / })).toHaveCount(1);
        await expect(shown).toBeChecked();
        await expect(shown).toBeInViewport();
      });
      await shown.focus();
      await page.keyboard.press('ArrowRight');
      const next = page.getByRole('link', { name: 'Choose Partner' });
      await expect(next).toBeVisible();
      await next.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('radio', { name: /^Partner, / })).toBeChecked();
    });

    test('are chosen in the table, which marks the chosen column', async ({ page }) => {
      await page.goto('/give/sponsorship');
      const column = page.getByRole('columnheader', { name: /^Partner/ });
      const colour = () => column.evaluate((head) => getComputedStyle(head).backgroundColor);
      const width = () => column.evaluate((head) => head.clientWidth);
      const wide = await width();
      const before = await colour();
      await page.getByLabel('Name of the organisation').fill('Typed before');
      await page.getByRole('link', { name: 'Choose Partner' }).click();
      await expect(page.getByRole('radio', { name: /^Partner, / })).toBeChecked();
      expect(await colour()).not.toBe(before);
      // Without JavaScript the link opens the form anew.
      if (javaScriptEnabled) expect(await width(), 'the mark takes no room').toBe(wide);
      await expect(page.getByLabel('Name of the organisation')).toHaveValue(javaScriptEnabled ? 'Typed before' : '');
      await page.getByRole('radio', { name: /^Associate, / }).check();
      expect(await colour()).toBe(before);
    });
  });
}

test('print shows all levels, on a page of any width', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/give/sponsorship');
  await expect(page.locator('.benefits thead th:visible')).toHaveCount(9);
  await expect(page.locator('.levels:visible')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Choose / })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
  const sizes = await page
    .locator('.benefits :is(thead th, th[scope=row], td:not(.yes))')
    .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).fontSize))]);
  expect(sizes).toHaveLength(1);
  await expect(page.locator('.benefits thead th').last()).toHaveCSS('position', 'static');
});

test('a level that fills up before the confirmation is refused in words, and another one is a click away', async ({
  pageOf,
}) => {
  const page = await pageOf(newAddress('late'));
  await page.goto('/give/sponsorship?tier=sustainability');
  const organisation = `Late ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel('Name of the organisation').fill(organisation);
  await page.getByLabel('Its website').fill(`late-${crypto.randomUUID()}.example`);
  await page.getByLabel('Contact person').fill('Lea Late');
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  const confirm = page.getByRole('button', { name: 'Confirm your pledge' });
  await expect(confirm).toBeVisible();

  const { request } = await pageOf(ADA);
  const hold = () => makePledge(request, sponsorship('sustainability', `First ${organisation}`));
  await whileFull('sustainability', hold, async () => {
    await confirm.click();
    const notice = formErrorIn(page).filter({ hasText: 'No place is left at this level' });
    await expect(notice).toBeVisible();
    await expect(confirm).toHaveCount(0);
    const visitor = await pageOf(null);
    await visitor.goto('/give/sponsorship?tier=sustainability');
    await expect(visitor.getByRole('radio', { name: /^Sustainability, / })).toBeChecked();
    await expect(visitor.getByRole('columnheader').last()).toContainText('Sold out for this year');
    await expect(visitor.getByRole('link', { name: 'Choose Sustainability' })).toHaveCount(0);
    await expect(visitor.getByRole('link', { name: 'Join the waiting list of Sustainability' })).toBeVisible();

    await notice.getByRole('link', { name: /^Contributing, / }).click();
    await expect(page.getByRole('radio', { name: /^Contributing, / })).toBeChecked();
    await expect(page.getByLabel('Name of the organisation')).toHaveValue(organisation);
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await expect(page.locator('main dl')).toContainText('Contributing');
    await confirm.click();
    await readReceipt(page);
  });
});
