import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { ADA, ROSA } from './sign-in.ts';

test('a member of staff chooses a digest on their profile, and a supporter is not asked', async ({ pageOf }) => {
  const rosa = await pageOf(ROSA);
  await rosa.goto('/account/profile');
  const form = rosa.getByRole('form', { name: 'Email about what waits for you' });
  await expect(form.getByRole('radio', { name: 'No email' })).toBeChecked();
  await form.getByText('Once each morning').click();
  await form.getByRole('button', { name: 'Save the choice' }).click();
  await expect(rosa.getByRole('status').filter({ hasText: 'Saved.' })).toBeFocused();
  await expect(form.getByRole('radio', { name: 'Once each morning' })).toBeChecked();
  await form.getByText('No email').click();
  await form.getByRole('button', { name: 'Save the choice' }).click();
  await expect(form.getByRole('radio', { name: 'No email' })).toBeChecked();
  await expect.poll(() => inDatabase('SELECT person_id FROM staff_digest', [])).toEqual([]);
  const ada = await pageOf(ADA);
  await ada.goto('/account/profile');
  await expect(ada.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(ada.getByText('Email about what waits for you')).toHaveCount(0);
});
