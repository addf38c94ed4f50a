import { inDatabase } from './database.ts';
import { deliverSome, evidenceFile, makeSponsor } from './delivery-pages.ts';
import { expect, test } from './fixture.ts';
import { expectRefused } from './refused-upload.ts';
import { ROSA, newAddress } from './sign-in.ts';

const replacement = Buffer.from('%PDF-1.4 a sharper picture of the booth');

for (const javaScriptEnabled of [true, false])
  test(`staff add a file that shows a delivery, and its contacts alone save it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const contact = await pageOf(newAddress('evidence'));
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    const sponsor = await makeSponsor(contact.request, desk.request);
    await deliverSome(desk.request, sponsor);
    await desk.goto(`/admin/organisations/${sponsor.slug}`);
    const add = async (name: string, mimeType: string, buffer: Buffer) => {
      await desk.getByLabel('File', { exact: true }).first().setInputFiles({ name, mimeType, buffer });
      await desk.getByRole('button', { name: 'Add the file' }).first().click();
    };
    const benefits = desk.locator('#benefits');
    const field = benefits.getByLabel('File', { exact: true }).first();
    await desk.getByText('Add a file that shows it').first().click();
    await add('booth.pdf', 'application/pdf', Buffer.from('<svg/>'));
    // The form is open again.
    await expectRefused(benefits, field, 'This is no PDF');
    await add('booth.pdf', 'application/pdf', Buffer.alloc(5_100_000));
    await expectRefused(benefits, field, 'too large: 5 MB at most');
    await add('booth.html', 'text/html', evidenceFile());
    await expect(desk.locator('#benefits').getByRole('status')).toContainText('The file was added.');
    await expect(desk.getByText('File of a delivery added')).toBeVisible();
    await desk.getByText('Replace the file').first().click();
    const other = { name: 'booth.pdf', mimeType: 'application/pdf', buffer: replacement };
    await desk.getByLabel('File', { exact: true }).first().setInputFiles(other);
    await desk.getByRole('button', { name: 'Replace the file' }).first().click();
    await expect(desk.locator('#benefits').getByRole('status')).toContainText('The file was replaced.');
    await expect(desk.getByText('File of a delivery replaced')).toBeVisible();

    await contact.goto(`/account/organisations/${sponsor.slug}`);
    const link = contact.locator('#benefits').getByRole('link', { name: 'File: PDF' });
    await expect(link).toHaveCount(1);
    const path = (await link.getAttribute('href')) ?? '';
    const file = await contact.request.get(path);
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="PB-/);
    expect(file.headers()['x-content-type-options']).toBe('nosniff');
    expect((await file.body()).equals(replacement)).toBe(true);
    expect((await desk.request.get(path)).status()).toBe(200);
    expect((await (await contextOf(newAddress('stranger'))).request.get(path)).status()).toBe(404);
    expect((await contact.request.post(path)).status()).toBe(405);
    await contact.goto(`/account/pledges/${sponsor.reference}/years/1`);
    await expect(contact.getByRole('article')).toContainText('File: PDF');

    const line = desk.locator('#benefits li li').filter({ hasText: 'File: PDF' });
    await line.getByText('Recorded by mistake?').click();
    await line.getByLabel('Reason').fill('Of another sponsor.');
    await line.getByRole('button', { name: 'Take it back' }).click();
    await expect(desk.getByRole('status').first()).toContainText('Taken back.');
    expect((await contact.request.get(path)).status()).toBe(404);
    await expect
      .poll(() => inDatabase('SELECT delivery_id FROM delivery_file WHERE delivery_id = $1', [path.split('/').at(-1)]))
      .toEqual([]);
  });
