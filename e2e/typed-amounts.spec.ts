import { expect, test } from './fixture.ts';

// How people type an amount on a phone, in their language and with their digits.

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const TYPED = [
  { path: '/de/give/one-time', typed: '25,5', check: 'Angaben prüfen', sum: /25,50\s\$/ },
  { path: '/de/give/one-time', typed: '1.234,56', check: 'Angaben prüfen', sum: /1\.234,56\s\$/ },
  { path: '/give/one-time', typed: '１００', check: 'Check your answers', sum: '$100.00' },
  { path: '/give/one-time', typed: '٢٥', check: 'Check your answers', sum: '$25.00' },
];

for (const { path, typed, check, sum } of TYPED)
  test(`${typed} on ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.locator('input[name=otherAmount]').fill(typed);
    await page.getByRole('button', { name: check }).tap();
    await expect(page.locator('main dl').first()).toContainText(sum);
  });
