import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { waitForEmail } from './emails.ts';
import { formErrorIn, gift, makePledge } from './pledging.ts';
import { LIN, newAddress } from './sign-in.ts';

test('a treasurer releases the rest of a pledge on its page, and its supporter reads why', async ({ pageOf }) => {
  const email = newAddress('released');
  const supporter = await pageOf(email);
  const { reference } = await makePledge(supporter.request, gift(20_000, { instalments: 4 }));
  const desk = await pageOf(LIN);
  await desk.goto(`/admin/pledges/${reference}`);
  await desk.getByText('Release the rest').click();
  await expect(desk.getByText(/\$200\.00 is no longer expected: 4 instalments/)).toBeVisible();
  await desk.getByRole('button', { name: 'Release $200.00' }).click();
  await expect(formErrorIn(desk)).toContainText('Enter a reason');
  await desk.locator('#release').getByRole('textbox', { name: 'Reason' }).fill('We could not reach you.');
  await desk.getByRole('button', { name: 'Release $200.00' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'The rest is released.' })).toBeFocused();
  await expect(desk.getByText('Release the rest')).toHaveCount(0);
  const { text } = await waitForEmail(supporter.request, email, ['Nothing more is expected', reference]);
  expect(text).toContain('We could not reach you.');
  expect(text).toContain('You don’t have to do anything.');
  await supporter.goto(`/account/pledges/${reference}`);
  await expect(supporter.getByText('We could not reach you.')).toBeVisible();
});

test('several are released together; one that was ended meanwhile says so', async ({ pageOf }) => {
  const supporter = await pageOf(newAddress('released'));
  const references: string[] = [];
  for (const amount of [5_000, 6_000]) references.push((await makePledge(supporter.request, gift(amount))).reference);
  const [first = '', second = ''] = references;
  const desk = await pageOf(LIN);
  await desk.goto(`/admin/payments/chosen?act=release&pick=${first}&pick=${second}`);
  await expect(desk.getByText('2 will be released, $110.00 no longer expected')).toBeVisible();
  await desk.getByRole('textbox', { name: 'Reason' }).fill('We could not reach you.');
  await desk.getByRole('button', { name: 'See the email this sends' }).click();
  await expect(desk.getByRole('status')).toContainText(`This is the email about ${first}`);
  await expect(desk.getByRole('textbox', { name: 'Reason' })).toHaveValue('We could not reach you.');

  const own = `/account/pledges/${second}`;
  const form = await fetchForm(supporter.request, own, 'name="end"');
  expect((await postForm(supporter.request, own, form, { end: 'rest' })).status()).toBe(303);

  await desk.getByRole('button', { name: 'Release 2' }).click();
  await expect(desk.getByRole('status')).toBeFocused();
  await expect(desk.getByRole('status')).toContainText('1 pledge was released. 1 was not: the list says why.');
  const row = (reference: string) => desk.getByRole('listitem').filter({ hasText: reference });
  await expect(row(first)).toContainText('Released by you');
  await expect(row(second)).toContainText('Nothing more is expected.');
});

test('what is not overdue is not reminded of, and the overdue list leads to the preview by keyboard', async ({
  pageOf,
}) => {
  const supporter = await pageOf(newAddress('reminded'));
  const { reference } = await makePledge(supporter.request, gift(5_000));
  const desk = await pageOf(LIN);
  await desk.goto(`/admin/payments/chosen?act=remind&pick=${reference}`);
  await expect(desk.getByRole('listitem').filter({ hasText: reference })).toContainText('Nothing is overdue.');
  await expect(desk.getByRole('button', { name: /Send .*reminder/ })).toHaveCount(0);
  await desk.goto('/admin/payments?show=overdue');
  await expect(desk.getByRole('table').getByRole('link').first()).toBeFocused();
  await desk.keyboard.press('x');
  const bar = desk.getByRole('form', { name: 'Chosen pledges' });
  await expect(bar.getByRole('status')).toHaveText('1');
  await bar.getByRole('button', { name: 'Remind…' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Send reminders of overdue pledges');
  await desk.getByRole('link', { name: 'Back to the list' }).click();
  await expect(desk).toHaveURL(/show=overdue/);
});
