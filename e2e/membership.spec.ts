import { expect, test } from './fixture.ts';
import { formErrorIn, historyOf, makePledge, openRecord, readReceipt } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, javaScriptEnabled: false };

test('a membership is renewed by one click, and says what follows', async ({ pageOf }) => {
  const page = await pageOf(newAddress('renewing'), PHONE);
  await makePledge(page.request, { kind: 'membership', class: 'basic' });
  await page.goto('/account');
  const panel = page.getByRole('region', { name: 'Your membership' });
  await expect(panel).toContainText('Basic member · New member');
  await expect(panel).toContainText('Free membership has no vote.');
  await panel.getByRole('button', { name: 'Renew for a year' }).click();
  await readReceipt(page);
  await page.goto('/account');
  await expect(panel).toContainText('You have renewed: your next year begins on');
  await expect(panel.getByRole('button', { name: 'Renew for a year' })).toHaveCount(0);
});

test('hours are logged, refused in words, and certified', async ({ pageOf }) => {
  const page = await pageOf(newAddress('hours'), PHONE);
  const member = { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'documentation' };
  const { reference } = await makePledge(page.request, member);
  await page.goto('/account');
  await expect(page.getByRole('region', { name: 'Your membership' })).toContainText('You have a vote.');
  const hours = page.getByRole('region', { name: 'Your hours' });
  await hours.locator('summary').click();
  await hours.getByLabel('Hours', { exact: true }).fill('many');
  await hours.getByLabel('What you did').fill('The glossary');
  await hours.getByRole('button', { name: 'Log these hours' }).click();
  await expect(formErrorIn(page)).toContainText('Enter the hours as a whole number');
  await expect(hours.getByLabel('What you did')).toHaveValue('The glossary');
  await hours.getByLabel('Hours', { exact: true }).fill('6');
  await hours.getByRole('button', { name: 'Log these hours' }).click();
  await expect(hours.getByRole('row').nth(1)).toContainText('To certify');

  const desk = await pageOf(ROSA, { javaScriptEnabled: false });
  await openRecord(desk, reference);
  await desk.getByRole('button', { name: /^Certify / }).click();
  await expect(historyOf(desk).first()).toContainText('Hours certified');
  await page.reload();
  await expect(hours.getByRole('row').nth(1)).toContainText('Certified');
});
