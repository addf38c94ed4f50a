import { expectMoved, readFigures } from './figures.ts';
import { expect, test } from './fixture.ts';
import { waitForEmail } from './emails.ts';
import { checkAndMake, historyOf, makePledge, openRecord, formErrorIn } from './pledging.ts';
import { ADA, TOMAS, newAddress } from './sign-in.ts';

test.use({ measuresFigures: true });

test('a basic membership is free and accepted at once', async ({ pageOf, request }) => {
  const page = await pageOf(ADA);
  const before = await readFigures(request);
  await page.goto('/give/membership');
  await page.getByRole('radio', { name: 'Basic' }).check();
  await expect(page.getByLabel('How many hours a month?')).toBeHidden();
  await expect(page.getByLabel('Your own amount')).toBeHidden();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  const reference = await checkAndMake(page, ['Basic member', 'Keep me anonymous']);
  await expectMoved(request, before, { promised: 0, pledges: 1, hoursPerMonth: 0 }, performance.now());
  await expect(page.getByRole('region', { name: 'Thank you' })).toContainText('Free');
  await waitForEmail(request, ADA, [`Your pledge is confirmed: ${reference}`, 'a basic membership']);
});

test('a supporting membership has a sliding scale', async ({ pageOf, request }) => {
  const email = newAddress('member');
  const page = await pageOf(email);
  const before = await readFigures(request);
  await page.goto('/give/membership');
  await page.getByRole('radio', { name: 'Supporting' }).check();
  await page.getByLabel('Your own amount').fill('24.99');
  await page.getByRole('radio', { name: 'By name, without the amount' }).check();
  await page.getByLabel('Name to show').fill('Ada');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText('The amount must be at least $25.');
  await expect(page.getByRole('radio', { name: 'Supporting' })).toBeChecked();
  await page.getByLabel('Your own amount').fill('25.01');
  const reference = await checkAndMake(page, ['Supporting member', '$25.01', 'By name, without the amount', 'Ada']);
  const since = performance.now();
  await expectMoved(request, before, { promised: 2_501, expected: 2_501, pledges: 1, hoursPerMonth: 0 }, since);
  await waitForEmail(request, email, [`Your pledge is confirmed: ${reference}`, '$25.01']);
});

test('the check page of a membership says when its year begins', async ({ pageOf }) => {
  const page = await pageOf(newAddress('year'));
  await page.goto('/give/membership');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByText('Your year begins when your payment arrives.')).toBeVisible();
  await makePledge(page.request, { kind: 'membership', class: 'basic' });
  await page.reload();
  await expect(page.getByText('The new year follows on from there once your payment has arrived')).toBeVisible();
});

test('a contributing membership promises hours, which never count as money', async ({ pageOf, request }) => {
  const page = await pageOf(TOMAS);
  const before = await readFigures(request);
  await page.goto('/give/membership');
  await page.getByRole('radio', { name: 'Contributing' }).check();
  await page.getByLabel('How many hours a month?').fill('4');
  await page.getByRole('radio', { name: 'Packaging' }).check();
  await page.getByRole('radio', { name: 'Keep me anonymous' }).check();
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText('The hours a month must be at least 5.');
  await page.getByLabel('How many hours a month?').fill('6');
  const reference = await checkAndMake(page, ['Contributing member', '6', 'Packaging']);
  await expectMoved(request, before, { promised: 0, pledges: 1, hoursPerMonth: 6 }, performance.now());
  await expect(page.getByRole('region', { name: 'Thank you' })).toContainText('6 hours a month');
  await waitForEmail(request, TOMAS, [`Your pledge is confirmed: ${reference}`, '6 hours a month']);
});

test('an organisation applies for a level, a reviewer accepts it, and the sponsors page shows it', async ({
  pageOf,
  request,
}) => {
  const id = crypto.randomUUID().slice(0, 4);
  const organisation = `Kiln & Loom ${id}`;
  const page = await pageOf(ADA);
  await page.goto('/give/sponsorship');
  await page.getByRole('radio', { name: 'Partner, $11,000 a year' }).check();
  await page.getByRole('radio', { name: '3 years' }).check();
  await page.getByLabel('Name of the organisation').fill(organisation);
  await page.getByLabel('Its website').fill('kiln');
  await page.getByLabel('Contact person').fill('Nour Said');
  await page.getByLabel('Billing email').fill('bills@kiln.example');
  await page.getByRole('radio', { name: 'By name, with the amount' }).check();
  await page.getByText('Instalments or a purchase order').click();
  await page.getByRole('radio', { name: 'Twice a year' }).check();
  await page.getByLabel('Purchase order number').fill('PO-4711');
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(formErrorIn(page)).toContainText('The website must be an address such as example.org');
  await page.getByLabel('Its website').fill(`https://kiln-${id}.example`);
  const said = [
    'Partner, $11,000 a year',
    '3 years',
    'Twice a year',
    organisation,
    `https://kiln-${id}.example`,
    'Nour Said',
    'PO-4711',
  ];
  const before = await readFigures(request);
  const reference = await checkAndMake(page, [...said, 'bills@kiln.example']);
  await expectMoved(request, before, { promised: 0, inReview: 1 }, performance.now());
  await expect(page.getByRole('region', { name: 'Thank you' })).toContainText(`with this reference to ${ADA}`);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(7);
  await waitForEmail(request, ADA, [`Your pledge is being reviewed: ${reference}`, '$33,000 as Partner sponsor']);

  const desk = await pageOf(TOMAS);
  await openRecord(desk, reference);
  await expect(desk.getByText('PO-4711', { exact: true })).toBeVisible();
  await desk.getByRole('button', { name: 'Approve' }).click();
  await expect(historyOf(desk).first()).toContainText('Approved');
  await expectMoved(request, before, { promised: 3_300_000, expected: 3_300_000, pledges: 1 }, performance.now());
  const sponsors = (await (await request.get('/api/v1/sponsors')).json()) as { organisation: string; tier: string }[];
  expect(sponsors.find((each) => each.organisation === organisation)).toMatchObject({ tier: 'partner', logos: [] });
  await expect(async () => expect(await (await request.get('/')).text()).toContain('Kiln &amp; Loom')).toPass({
    timeout: 2_000,
    intervals: [50],
  });
});
