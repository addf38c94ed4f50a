import { expect, test } from './fixture.ts';
import { checkAndMake, formErrorIn, openRecord } from './pledging.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

// A currency without decimals, and one with three. `parts`: the first of four instalments, and the others. `left`: what is open once the first is paid.
const CASES = [
  {
    currency: 'JPY',
    goal: { typed: '9,000,000', said: '¥9,000,000' },
    amount: { typed: '401', said: '¥401', tooPrecise: '400.5', refused: 'The amount can have no decimals.' },
    parts: { paid: '101', next: '100', first: '¥101', other: '¥100' },
    left: '¥300',
  },
  {
    currency: 'KWD',
    goal: { typed: '60000', said: 'KWD\u00a060,000' },
    amount: {
      typed: '150.125',
      said: 'KWD\u00a0150.125',
      tooPrecise: '150.1255',
      refused: 'The amount can have at most 3 decimals.',
    },
    parts: { paid: '37.532', next: '37.531', first: 'KWD\u00a037.532', other: 'KWD\u00a037.531' },
    left: 'KWD\u00a0112.593',
  },
];

for (const { currency, goal, amount, parts, left } of CASES)
  test(`a campaign in ${currency} is given to, accepted and paid in the decimals of its currency`, async ({
    pageOf,
  }) => {
    const name = `In ${currency} ${crypto.randomUUID().slice(0, 8)}`;
    const editor = await pageOf(ROSA);
    await editor.goto('/admin/campaigns/new');
    const form = editor.getByRole('form', { name: 'A new campaign' });
    await form.getByLabel('Name', { exact: true }).fill(name);
    await form.getByLabel('First day').fill('2001-01-01');
    await form.getByLabel('Last day').fill('2199-12-31');
    await form.getByLabel('Currency').fill(currency);
    await form.getByLabel('Goal').fill(goal.typed);
    await form.getByRole('button', { name: 'Add the campaign' }).click();
    await expect(editor.getByRole('heading', { level: 1, name })).toBeVisible();
    const campaign = `/campaigns/${new URL(editor.url()).pathname.split('/').at(-1)}`;

    const page = await pageOf(newAddress(currency.toLowerCase()));
    await page.goto(campaign);
    await expect(page.getByRole('main')).toContainText(`The goal is ${goal.said}`);
    await page.goto(`${campaign}/give`);
    await page.getByLabel('Your own amount').fill(amount.tooPrecise);
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await expect(formErrorIn(page)).toContainText(amount.refused);
    await page.getByLabel('Your own amount').fill(amount.typed);
    await page.getByRole('radio', { name: '4 quarterly payments' }).check();
    const reference = await checkAndMake(page, [amount.said]);
    const instalments = page.getByRole('table', { name: 'Instalments of this pledge' }).getByRole('row');
    await expect(instalments).toContainText(['Amount', parts.first, parts.other, parts.other, parts.other]);
    await expect(page.getByRole('region', { name: 'How to pay' })).toContainText(`Next payment: ${parts.first} by`);

    const treasurer = await pageOf(LIN);
    await openRecord(treasurer, reference);
    const payment = treasurer.getByRole('form', { name: 'Record a payment' });
    await expect(payment.getByLabel('Amount')).toHaveValue(parts.paid);
    await payment.getByRole('button', { name: 'Record the payment' }).click();
    await expect(treasurer.getByRole('status').filter({ hasText: 'Payment recorded.' })).toBeFocused();
    await expect(payment.getByLabel('Amount')).toHaveValue(parts.next);
    await page.goto(campaign);
    for (const said of [amount.said, parts.first, left]) await expect(page.getByRole('main')).toContainText(said);
  });
