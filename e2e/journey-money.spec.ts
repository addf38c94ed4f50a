import { expectMoved, readFigures } from './figures.ts';
import { expect, test } from './fixture.ts';
import { waitForEmail } from './emails.ts';
import { gift, historyOf, makePledge, openRecord, formErrorIn } from './pledging.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

test.use({ measuresFigures: true });

test('a partial payment, an excess payment and a reversal each change the figures', async ({ pageOf, request }) => {
  const payer = newAddress('payer');
  const page = await pageOf(payer);
  const { reference } = await makePledge(page.request, gift(20_001, { instalments: 2 }));
  const desk = await pageOf(LIN);
  await openRecord(desk, reference);
  await expect(desk.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  const start = await readFigures(request);
  const pay = async (amount: string, bankReference: string, warning?: string) => {
    const form = desk.getByRole('form', { name: 'Record a payment' });
    await form.getByLabel('Amount').fill(amount);
    await form.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
    await form.getByLabel('Bank’s reference').fill(bankReference);
    await form.getByRole('button', { name: 'Record the payment' }).click();
    if (warning) {
      await expect(form.getByRole('alert')).toContainText(warning);
      await form.getByLabel('I have checked it.').check();
      await form.getByRole('button', { name: 'Record the payment' }).click();
    }
    await expect(desk.getByText(bankReference)).toBeVisible();
    return performance.now();
  };
  const parts = desk.getByRole('table', { name: 'Instalments of this pledge' }).getByRole('row');

  await expectMoved(request, start, { received: 4_000, expected: -4_000, promised: 0 }, await pay('40', 'first-1'));
  await expect(parts).toHaveText([/^Due/, /\$100\.01\$40\.00Partly paid/, /\$100\.00–Not yet due/]);
  await waitForEmail(request, payer, [`Payment received: ${reference}`, '$40.00 has arrived']);
  await page.goto(`/account/pledges/${reference}`);
  await expect(page.getByText('$60.01 is due on')).toBeVisible();

  const over = { received: 20_501, expected: -20_001, excess: 500, promised: 0 };
  await expectMoved(request, start, over, await pay('165.01', 'second-2', '$5.00 would be more than pledged'));
  await expect(parts).toHaveText([/^Due/, /\$100\.01\$100\.01Paid/, /\$100\.00\$100\.00Paid/]);
  await expect(desk.getByText('$5.00 more than pledged has arrived.')).toBeVisible();

  const second = desk.getByRole('listitem').filter({ hasText: 'second-2' });
  await second.getByText('Reverse this payment').click();
  await second.getByRole('textbox').fill('Booked twice by the bank.');
  await second.getByRole('button', { name: 'Reverse' }).click();
  await expect(desk.getByText('Reversed by Lin Haddad: Booked twice by the bank.')).toBeVisible();
  await expectMoved(request, start, { received: 4_000, expected: -4_000, excess: 0 }, performance.now());
  await expect(historyOf(desk).first()).toContainText('Booked twice by the bank.');
  await waitForEmail(request, payer, [`A payment was reversed: ${reference}`, 'Booked twice by the bank.']);
});

test('an invalid payment is refused with a message, and keeps its answers', async ({ pageOf }) => {
  const page = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(page.request, gift(5_000));
  const desk = await pageOf(LIN);
  await openRecord(desk, reference);
  const form = desk.getByRole('form', { name: 'Record a payment' });
  const cases = [
    ['1,000', '2026-01-05', 'If you mean $1,000, type 1000.'],
    ['25', '', 'Choose the day.'],
    ['25', '2999-01-01', 'That day is in the future.'],
  ] as const;
  for (const [amount, day, words] of cases) {
    await form.getByLabel('Amount').fill(amount);
    await form.getByLabel('Received on').fill(day);
    await form.getByRole('button', { name: 'Record the payment' }).click();
    await expect(form.getByRole('alert')).toContainText(words);
    await expect(form.getByLabel('Amount')).toHaveValue(amount);
    await expect(form.getByLabel('Received on')).toHaveValue(day);
  }
});

test('a reviewer who is not a treasurer has no money forms, and money prevents a roll-back', async ({ pageOf }) => {
  const page = await pageOf(newAddress('payer'));
  const { reference } = await makePledge(page.request, gift(6_000));
  const [rosa, lin] = [await pageOf(ROSA), await pageOf(LIN)];
  await openRecord(rosa, reference);
  await rosa.locator('summary').filter({ hasText: 'Undo approval' }).click();
  await openRecord(lin, reference);
  const form = lin.getByRole('form', { name: 'Record a payment' });
  await form.getByLabel('Amount').fill('60');
  await form.getByLabel('Received on').fill(new Date().toISOString().slice(0, 10));
  await form.getByRole('button', { name: 'Record the payment' }).click();
  await expect(historyOf(lin).first()).toContainText('Payment received');
  await expect(lin.getByText('Undo approval')).toHaveCount(0);

  const rollBack = rosa.getByRole('form', { name: 'Undo approval' });
  await rollBack.getByRole('textbox').fill('By mistake.');
  await rollBack.getByRole('button', { name: 'Undo approval' }).click();
  await expect(formErrorIn(rosa)).toContainText('Payment received by Lin Haddad since you opened this page.');
  await rosa.reload();
  await expect(rosa.getByText('Undo approval')).toHaveCount(0);
  await page.goto(`/account/pledges/${reference}`);
  await expect(page.getByText('All of it has arrived. Thank you!')).toBeVisible();
});
