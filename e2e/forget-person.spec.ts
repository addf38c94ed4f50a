import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { makePerson } from './person-pages.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`an admin forgets a person on a written request${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
  }) => {
    const email = newAddress('letter');
    const theirs = await contextOf(null);
    const path = await makePerson(theirs.request, { email, name: 'Grace Hopper' });
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    const main = desk.getByRole('main');
    await desk.goto(path);
    const form = main.getByRole('form', { name: 'Forget this person' });
    await expect(form).toBeHidden();
    await desk.getByText('Forget this person').click();
    await expect(form).toContainText('What is still open of 1 pledge ends: nothing more is expected.');
    await form.getByLabel('Reason').fill('Grace Hopper wrote.');
    await desk.getByLabel('Their email address, to confirm').fill('ada@example.org');
    await desk.getByRole('button', { name: 'Forget for good' }).click();
    await expect(form.getByRole('alert')).toContainText('Leave out their name and their addresses.');
    await expect(form.getByRole('alert')).toContainText('Type their email address as it is above.');
    await expect(form.getByLabel('Reason')).toHaveValue('Grace Hopper wrote.');
    await form.getByLabel('Reason').fill('Letter of 3 November, answered.');
    await desk.getByLabel('Their email address, to confirm').fill(email.toUpperCase());
    await desk.getByRole('button', { name: 'Forget for good' }).click();
    const status = desk.getByRole('status');
    await expect(status).toHaveText('Forgotten. Their name and addresses are gone.');
    if (javaScriptEnabled) await expect(status).toBeFocused();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(/^Forgotten supporter [0-9A-F]{4}$/);
    await expect(main).toContainText('This person was forgotten at their own wish.');
    await expect(main).not.toContainText(email);
    await expect(main.getByRole('listitem').filter({ hasText: 'Letter of 3 November, answered.' })).toContainText(
      'Forgotten',
    );
    await expect(main.getByText('Forget this person')).toHaveCount(0);
    const page = await theirs.newPage();
    await page.goto('/account');
    await expect(page).toHaveURL(/\/sign-in\?/);
  });

test('who hands over first is named instead; nobody forgets themselves there, and staff without the right nobody', async ({
  pageOf,
}) => {
  const desk = await pageOf(ROSA);
  const [contact] = await inDatabase<{ id: string }>(
    'SELECT id FROM person WHERE EXISTS (SELECT FROM last_contact_of(id, current_date)) ORDER BY id LIMIT 1',
    [],
  );
  await desk.goto(`/admin/people/${contact?.id}`);
  await desk.getByText('Forget this person').click();
  await expect(desk.getByRole('main')).toContainText('They are the last primary contact of');
  await expect(desk.getByRole('button', { name: 'Forget for good' })).toHaveCount(0);
  const [own] = await inDatabase<{ id: string }>('SELECT id FROM person WHERE email = $1', [ROSA]);
  await desk.goto(`/admin/people/${own?.id}`);
  await expect(desk.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(desk.getByText('Forget this person')).toHaveCount(0);
  const reader = await pageOf(LIN);
  await reader.goto(`/admin/people/${contact?.id}`);
  await expect(reader.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(reader.getByText('Forget this person')).toHaveCount(0);
});
