import { openCard } from './card-form.ts';
import { inDatabase } from './database.ts';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { formErrorIn, historyOf, openRecord, readReceipt } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`a card is asked for, passed and sent, and its address is gone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    pageOf,
    request,
  }) => {
    const family = newAddress('family');
    const words = `With love ${crypto.randomUUID()}\nand thanks`;
    const giver = await pageOf(newAddress('giver'), { javaScriptEnabled });
    await openCard(giver);
    await giver.getByLabel('Email address for the card').fill('family@example');
    await giver.getByLabel('Who gets the card?').fill('the Lovelace family');
    await giver.getByLabel('Your words').fill(words);
    await giver.getByRole('button', { name: 'Check your answers' }).click();
    await expect(formErrorIn(giver)).toContainText('The email address for the card must look like name@example.org.');
    await giver.getByRole('radio', { name: 'No dedication' }).check();
    await giver.getByLabel('Email address for the card').fill(family);
    await giver.getByRole('button', { name: 'Check your answers' }).click();
    await expect(formErrorIn(giver)).toContainText('A card goes with a dedication.');
    await expect(giver.getByLabel('Your words')).toHaveValue(words);
    await giver.getByRole('radio', { name: 'In memory of' }).check();
    await giver.getByRole('button', { name: 'Check your answers' }).click();
    await expect(giver.locator('main dl')).toContainText(`To ${family}, for the Lovelace family`);
    const checkPage = giver.url();
    await giver.getByRole('link', { name: 'Change card by email' }).click();
    await expect(giver.getByLabel('Email address for the card')).toHaveValue(family);
    await giver.goto(checkPage);
    await giver.getByRole('button', { name: 'Confirm your pledge' }).click();
    const reference = await readReceipt(giver);
    await expect(giver.getByRole('main')).toContainText('It waits for somebody at the foundation to look at it.');

    const desk = await pageOf(ROSA, { javaScriptEnabled });
    await openRecord(desk, reference);
    const card = desk.getByRole('region', { name: 'Card by email' });
    for (const each of [`To ${family}, for the Lovelace family`, 'made a gift in memory of Byron.', 'and thanks'])
      await expect(card).toContainText(each);
    await card.getByRole('button', { name: 'Send the card' }).click();
    await expect(historyOf(desk).filter({ hasText: /^Card looked at and to be sent/ })).toBeVisible();

    const email = await waitForEmail(request, family, [
      'A gift in memory of Byron',
      'Hello the Lovelace family,',
      words,
    ]);
    expect(email.text).not.toMatch(/\$|PB-/);
    const rows = await inDatabase(
      'SELECT c.state, c.email, c.name, c.giver, c.text FROM dedication_card c JOIN pledge p ON p.id = pledge_id WHERE reference = $1',
      [reference],
    );
    expect(rows).toEqual([{ state: 'sent', email: null, name: null, giver: null, text: null }]);
    await giver.reload();
    await expect(giver.getByRole('main')).toContainText(/Sent on .+\. Its address and text are deleted\./);
    await expect(historyOf(giver)).toContainText([/^Card sent/, /^Card looked at/, /^Approved automatically/]);
    await desk.reload();
    await expect(card).toContainText('Its address and text are deleted.');
    await expect(desk.getByRole('main')).not.toContainText(family);
  });
}

test('a card that staff do not send is deleted, and its giver reads why', async ({ pageOf }) => {
  const family = newAddress('family');
  const giver = await pageOf(newAddress('giver'));
  await openCard(giver);
  await giver.getByLabel('Email address for the card').fill(family);
  await giver.getByRole('button', { name: 'Check your answers' }).click();
  await giver.getByRole('button', { name: 'Confirm your pledge' }).click();
  const reference = await readReceipt(giver);
  const [row] = await inDatabase<{ cursor: string }>(
    `SELECT trunc(extract(epoch FROM created_at) * 1000) || '-' || id - 1 AS cursor FROM pledge WHERE reference = $1`,
    [reference],
  );
  const desk = await pageOf(ROSA);
  await desk.goto(`/admin/messages?cursor=${row?.cursor}`);
  const group = desk.getByRole('group', { name: `Card of ${reference}` });
  await group.getByText('Add a reason').click();
  await group.getByLabel('Reason').fill('We do not know this family.');
  await group.getByRole('button', { name: 'Don’t send' }).click();
  await expect(group).toHaveCount(0);
  await giver.reload();
  await expect(giver.getByRole('main')).toContainText('The reason: We do not know this family.');
  await expect(giver.getByRole('main')).not.toContainText(family);
});
