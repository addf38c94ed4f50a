import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { countKeys, expectSeen } from './keyboard.ts';
import { gift, makePledge } from './pledging.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

/** The page of the list of what is due that begins with a pledge, whose first due date is 14 days after its acceptance. */
async function listFrom(reference: string): Promise<string> {
  const [row] = await inDatabase<{ before: string }>(
    'SELECT (id - 1)::text AS before FROM pledge WHERE reference = $1',
    [reference],
  );
  return `/admin/payments?show=due&cursor=${inDays(14)}.${row?.before}`;
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

test('a treasurer records a payment in the list with two keys, and the list goes on', async ({ pageOf }) => {
  const payer = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(payer.request, gift(12_345));
  const desk = await pageOf(LIN);
  await desk.goto(await listFrom(reference));
  const row = desk.getByRole('row').filter({ hasText: reference });
  await expect(row).toContainText('$123.45');
  await expect(row).toContainText('in 14 days');
  const link = row.getByRole('link', { name: `Record a payment for ${reference}` });
  const form = desk.getByRole('form', { name: `Record a payment for ${reference}` });
  await expect(link).toBeFocused();
  // A low window: the form that opens has to stay in view.
  await desk.setViewportSize({ width: 1280, height: 320 });
  const { press, read } = countKeys(desk);

  await press('Enter');
  await expect(form.getByLabel('Amount')).toBeFocused();
  await expectSeen(desk);
  await expect(form.getByLabel('Amount')).toHaveValue('123.45');
  await expect(form.getByLabel('Received on')).toHaveValue(inDays(0));
  await press('Enter');
  expect(read(), 'keys for a payment').toBe(2);
  await expect(desk.getByRole('status').filter({ hasText: `Payment for ${reference} recorded.` })).toBeVisible();
  await expect(row).toHaveCount(0);

  await desk.goto('/admin/payments?show=received');
  await expect(desk.getByRole('row').filter({ hasText: reference })).toContainText('$123.45');
});

test('a refused amount stays in the list’s form with its error, and who may not record sees no form', async ({
  pageOf,
}) => {
  const payer = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(payer.request, gift(5_000));
  const desk = await pageOf(LIN);
  await desk.goto(`${await listFrom(reference)}&record=${reference}`);
  const form = desk.getByRole('form', { name: `Record a payment for ${reference}` });
  await form.getByLabel('Amount').fill('much');
  await desk.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.getByLabel('Amount')).toHaveValue('much');
  const reviewer = await pageOf(ROSA);
  await reviewer.goto('/admin');
  await expect(reviewer.getByRole('heading', { name: 'Today' })).toBeVisible();
});

test('the first page of the desk leads to what waits', async ({ pageOf }) => {
  const payer = await pageOf(newAddress('payer'));
  await makePledge(payer.request, gift(70_001));
  const desk = await pageOf(ROSA);
  await desk.goto('/admin');
  const waiting = desk.getByRole('region', { name: 'Waiting for you' });
  await waiting.getByRole('link', { name: /new pledges? to review/ }).click();
  await expect(desk).toHaveURL(/\/admin\/pledges$/);
  await expect(desk.getByRole('table').getByRole('link').first()).toBeFocused();
});
