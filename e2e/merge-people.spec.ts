import { inDatabase } from './database.ts';
import { readLinks, waitForEmail, waitForLink } from './emails.ts';
import { expect, test } from './fixture.ts';
import { makePerson } from './person-pages.ts';
import { ADA, LIN, ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`an admin merges two records of one person and undoes it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const id = crypto.randomUUID().slice(0, 8);
    const [kept, other] = [newAddress('kept'), newAddress('other')];
    const [into, from] = [
      await makePerson((await contextOf(null)).request, { email: kept, name: `Kept ${id}` }),
      await makePerson((await contextOf(null)).request, { email: other, name: `Other ${id}` }),
    ];
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    const main = desk.getByRole('main');
    await desk.goto(into);
    await desk.getByLabel('Name or email address of the other record').fill(other);
    await desk.getByRole('button', { name: 'Search', exact: true }).last().click();
    await desk.getByRole('link', { name: new RegExp(`See what a merge does.*${other}`) }).click();
    await expect(main.getByRole('heading', { name: `Merge Other ${id} into Kept ${id}` })).toBeVisible();
    await expect(main).toContainText('1 pledge moves, with no payment.');
    await expect(main).toContainText(`${kept} signs in, ${other} does not any more`);
    await desk.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(desk.getByRole('status')).toContainText('Merged. Both addresses get an email.');
    await expect(main.getByRole('listitem').filter({ hasText: '$25.00' })).toHaveCount(2);

    // The other address signs in to nothing, and is told which one does.
    await waitForEmail(desk.request, other, ['Your two records are one now', `${kept[0]}•••@example.org`]);
    await waitForEmail(desk.request, kept, ['Your two records are one now', `${other[0]}•••@example.org`]);
    const visitor = await pageOf(null);
    const before = await readLinks(visitor.request, other);
    await visitor.goto('/sign-in');
    await visitor.getByLabel('Your email address').fill(other);
    await visitor.getByRole('button', { name: 'Email me a link' }).click();
    await visitor.goto(await waitForLink(visitor.request, other, before));
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('This address is part of another account now');
    await expect(visitor.getByRole('main')).toContainText(`${kept[0]}•••@example.org`);
    await desk.goto(from);
    await desk.getByRole('link', { name: `Kept ${id}` }).click();

    await desk.locator('#merges').getByRole('button', { name: 'Undo the merge' }).click();
    await expect(desk.getByRole('status')).toContainText('The merge is undone.');
    await expect(main.getByRole('listitem').filter({ hasText: '$25.00' })).toHaveCount(1);
    await waitForEmail(desk.request, other, ['Your two records are separate again']);
    await desk.goto(from);
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(`Other ${id}`);
  });

test('what forbids a merge is said before it can be pressed; staff without the right see no form', async ({
  contextOf,
  pageOf,
}) => {
  const paths: string[] = [];
  for (const name of ['member', 'again']) {
    const email = newAddress(name);
    const { request } = await contextOf(null);
    paths.push(await makePerson(request, { email, name: 'Twice A Member' }));
    const answer = await request.post('/api/v1/pledges', {
      headers: {
        'Idempotency-Key': crypto.randomUUID(),
        Origin: new URL(test.info().project.use.baseURL ?? '').origin,
      },
      data: { kind: 'membership', class: 'basic' },
    });
    expect(answer.status()).toBe(201);
  }
  await inDatabase("UPDATE person SET postal_address = $1 WHERE name = 'Twice A Member'", [`1 ${paths[0]}`]);
  const desk = await pageOf(ROSA);
  await desk.goto(paths[0] ?? '');
  const likely = desk.locator('#likely');
  await expect(likely).toContainText('The same name and postal address');
  await likely.getByRole('link', { name: /See what a merge does/ }).click();
  await expect(desk.locator('#merge')).toContainText('both are members on the same days.');
  await expect(desk.getByRole('button', { name: 'Merge', exact: true })).toHaveCount(0);
  const reader = await pageOf(LIN);
  await reader.goto(paths[0] ?? '');
  await expect(reader.locator('#likely')).toBeVisible();
  await expect(reader.locator('#merge')).toHaveCount(0);
  await expect(reader.getByText('Correct name, language or address')).toHaveCount(0);
  expect((await (await contextOf(ADA)).request.get(paths[0] ?? '')).status()).toBe(403);
});
