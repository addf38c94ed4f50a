import { expect, test } from './fixture.ts';
import { expectSeen } from './keyboard.ts';
import { formErrorIn, gift, historyOf, makePledge, openRecord } from './pledging.ts';
import { ADA, ROSA, TOMAS } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a reviewer takes a pledge, and another one takes it over${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const name = `Assigned ${crypto.randomUUID().slice(0, 8)}`;
    const { reference } = await makePledge(
      (await pageOf(ADA)).request,
      gift(71_000, { recognition: 'named', displayName: name }),
    );
    const tomas = await pageOf(TOMAS, { javaScriptEnabled });
    const status = tomas.getByRole('status').filter({ hasText: 'assigned' });
    const listed = (filter: string) => `/admin/pledges?q=${encodeURIComponent(name)}&assigned=${filter}`;
    await tomas.goto(listed('nobody'));
    await tomas.getByRole('link', { name: reference }).click();
    await expect(tomas.getByRole('main')).toContainText('Nobody is assigned to review this pledge.');
    const take = tomas.getByRole('button', { name: 'Take it' });
    if (javaScriptEnabled) {
      await expect(tomas.getByRole('heading', { level: 1 })).toBeFocused();
      await tomas.keyboard.press('t');
      await expect(take).toBeFocused();
      await tomas.keyboard.press('Enter');
      await expect(status).toBeFocused();
      await expectSeen(tomas);
    } else await take.click();
    await expect(status).toContainText('This pledge is assigned to you');
    // Back in the list that it was opened from, it is not there any more.
    await tomas.getByRole('link', { name: 'Back to the list' }).click();
    await expect(tomas.getByRole('main')).toContainText('No pledges match these filters.');
    await tomas.getByLabel('Assigned to').selectOption('Me');
    await tomas.getByRole('button', { name: 'Apply' }).click();
    await expect(tomas.getByRole('row').filter({ hasText: reference })).toContainText('Tomas Okafor');

    const rosa = await pageOf(ROSA, { javaScriptEnabled });
    await openRecord(rosa, reference);
    await expect(rosa.getByRole('main')).toContainText('This pledge is assigned to Tomas Okafor');
    await expect(rosa.getByRole('button', { name: 'Approve' })).toBeVisible();
    await openRecord(tomas, reference);
    await rosa.getByRole('button', { name: 'Take it over' }).click();
    await expect(rosa.getByRole('status').filter({ hasText: 'assigned' })).toContainText('assigned to you');
    await tomas.getByRole('button', { name: 'Give it back' }).click();
    await expect(formErrorIn(tomas)).toContainText('Someone has changed this since you opened the page.');

    await rosa.locator('summary').filter({ hasText: 'Assign it to someone else' }).click();
    await rosa.getByLabel('Reviewer').selectOption('Tomas Okafor');
    await rosa.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(rosa.getByRole('main')).toContainText('This pledge is assigned to Tomas Okafor');
    await openRecord(tomas, reference);
    await tomas.getByRole('button', { name: 'Give it back' }).click();
    await expect(tomas.getByRole('main')).toContainText('Nobody is assigned to review this pledge.');
    await expect(historyOf(tomas)).toContainText([
      'No longer assigned to Tomas Okafor',
      'Assigned to Tomas Okafor, until then to Rosa',
      'Assigned to Rosa',
      'Assigned to Tomas Okafor',
      'Pledged',
    ]);
  });
