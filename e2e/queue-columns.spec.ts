import { expect, test } from './fixture.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, LIN } from './sign-in.ts';

test('columns are chosen, go along to a pledge and back, and leave the rows of a phone as they are', async ({
  pageOf,
}) => {
  const name = `Columns ${crypto.randomUUID().slice(0, 8)}`;
  const body = gift(71_000, { recognition: 'named', displayName: name });
  const { reference } = await makePledge((await pageOf(ADA)).request, body);
  const desk = await pageOf(LIN);
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.goto(`/admin/pledges?q=${encodeURIComponent(name)}`);
  const heading = (text: string) => desk.getByRole('columnheader', { name: text });
  await expect(heading('Email')).toBeHidden();
  await desk.locator('summary').filter({ hasText: 'Columns' }).click();
  await desk.getByRole('checkbox', { name: 'Email' }).check();
  await desk.getByRole('checkbox', { name: 'Expected' }).check();
  await desk.getByRole('button', { name: 'Apply' }).click();
  await expect(heading('Email')).toBeVisible();
  const row = desk.getByRole('row').filter({ hasText: reference });
  await expect(row.getByRole('cell', { name: ADA })).toBeVisible();
  await desk.getByRole('link', { name: reference }).click();
  await desk.getByRole('link', { name: 'Back to the list' }).click();
  await expect(heading('Expected')).toBeVisible();
  // A view keeps them.
  await desk.locator('summary').filter({ hasText: 'Save this view' }).click();
  await expect(desk.getByRole('form', { name: 'Save this view' })).toBeVisible();
  await desk.setViewportSize({ width: 320, height: 640 });
  await expect(row).toContainText(name);
  await expect(row).not.toContainText(ADA, { useInnerText: true });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
