import { expect, test } from './fixture.ts';
import { act, gift, makePledge, openRecord } from './pledging.ts';
import { ADA, LIN, TOMAS } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a note is read by colleagues and removed by its author${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    pageOf,
  }) => {
    const ada = await pageOf(ADA);
    const { reference } = await makePledge(ada.request, gift(71_000));
    const tomas = await pageOf(TOMAS, { javaScriptEnabled });
    const notes = tomas.locator('#notes li');
    await openRecord(tomas, reference);
    await tomas.locator('#notes summary').click();
    await tomas.getByRole('button', { name: 'Save the note' }).click();
    await expect(tomas.getByRole('form', { name: 'Save the note' }).getByRole('alert')).toContainText(
      'Write a note first.',
    );
    await openRecord(tomas, reference);
    await act(tomas, 'Add a note', 'Save the note', 'Called: <b>pays</b> in May.');
    const done = tomas.locator('#note-done');
    await expect(done).toHaveText('Note saved.');
    if (javaScriptEnabled) await expect(done).toBeFocused();
    await expect(notes).toHaveText(/Called: <b>pays<\/b> in May\./);

    const lin = await pageOf(LIN);
    await openRecord(lin, reference);
    await expect(lin.locator('#notes li')).toContainText('Tomas Okafor');
    await expect(lin.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0);
    await expect(lin.getByRole('heading', { name: 'Emails' })).toBeVisible();
    await expect(lin.getByRole('main')).toContainText('Pledge received');
    await ada.goto(`/account/pledges/${reference}`);
    await expect(ada.getByText('in May')).toHaveCount(0);

    await notes.getByRole('button', { name: 'Remove' }).click();
    await expect(done).toHaveText('Note removed. Its text was erased.');
    await expect(notes).toHaveCount(0);
  });
