import { expect, test } from './fixture.ts';
import { expectSeen } from './keyboard.ts';
import { formErrorIn, gift, makePledge, openRecord } from './pledging.ts';
import { ADA, LIN } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a pledge gets tags, also with others at once, and is found by them${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const unique = crypto.randomUUID().slice(0, 6);
    const name = `Tagged ${unique}`;
    const { request } = await pageOf(ADA);
    const body = gift(71_000, { recognition: 'named', displayName: name });
    const [first, second] = [await makePledge(request, body), await makePledge(request, body)];
    const desk = await pageOf(LIN, { javaScriptEnabled });
    const tags = desk.getByRole('region', { name: 'Tags' });
    await openRecord(desk, first.reference);
    await tags.getByRole('button', { name: 'Add the tag' }).click();
    await expect(formErrorIn(desk)).toContainText('Type a tag first.');
    await tags.getByLabel('Tag', { exact: true }).fill(`Gala ${unique}`);
    await desk.keyboard.press('Enter');
    const added = desk.getByRole('status').filter({ hasText: 'Tag added.' });
    await expect(added).toBeVisible();
    if (javaScriptEnabled) {
      await expect(added).toBeFocused();
      await expectSeen(desk);
    }
    await expect(tags.getByRole('listitem')).toHaveText([new RegExp(`^Gala ${unique}`)]);

    // In the list: the filter, then both at once. The tag is the same in any case.
    const tag = desk.getByRole('combobox', { name: /^Tag/ });
    await desk.goto('/admin/pledges');
    await tag.selectOption(`Gala ${unique}`);
    await desk.getByRole('button', { name: 'Apply' }).click();
    await expect(desk.getByRole('link', { name: first.reference })).toBeVisible();
    await expect(desk.getByRole('link', { name: second.reference })).toBeHidden();
    await desk.goto(`/admin/pledges?q=${encodeURIComponent(name)}`);
    for (const { reference } of [first, second]) await desk.getByLabel(`Choose ${reference}`).check();
    await desk.getByRole('button', { name: 'Tag…' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Tag several pledges');
    await desk.getByLabel('Tag', { exact: true }).fill(`GALA ${unique}`);
    await desk.getByRole('button', { name: 'Add it to 2 pledges' }).click();
    await expect(desk.getByRole('status')).toContainText(`2 pledges have the tag “Gala ${unique}” now.`);
    await desk.getByRole('link', { name: 'Back to the list' }).click();
    await tag.selectOption(`Gala ${unique}`);
    await desk.getByRole('button', { name: 'Apply' }).click();
    await expect(desk.getByRole('link', { name: second.reference })).toBeVisible();

    // Taken from one, it stays with the other.
    await openRecord(desk, first.reference);
    await tags
      .getByRole('form', { name: `Remove the tag “Gala ${unique}”` })
      .getByRole('button')
      .click();
    await expect(desk.getByRole('status').filter({ hasText: 'Tag removed.' })).toBeVisible();
    await expect(tags.getByRole('listitem')).toHaveCount(0);
    await desk.goto(`/admin/pledges/tags?pick=${first.reference}&pick=${second.reference}`);
    await desk.getByLabel('Tag', { exact: true }).fill(`gala ${unique}`);
    await desk.getByRole('button', { name: 'Remove it from 2 pledges' }).click();
    await expect(desk.getByRole('status')).toContainText('2 pledges no longer have the tag');

    // The supporter sees none on the page of the pledge.
    const own = await pageOf(ADA);
    await own.goto(`/account/pledges/${first.reference}`);
    await expect(own.getByRole('main')).not.toContainText(`Gala ${unique}`);
  });
