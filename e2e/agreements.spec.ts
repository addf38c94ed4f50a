import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { expectRefused } from './refused-upload.ts';
import { decide } from './generated-targets.ts';
import { makeBilled } from './invoice-pages.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

// A signed agreement of somebody else.
test.use({ expectedConsoleErrors: /status of 404/ });

for (const javaScriptEnabled of [true, false])
  test(`a sponsor is sent the agreement, uploads it signed, and pays the invoice${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    const address = newAddress('signs');
    const page = await pageOf(address, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const [reviewer, treasurer] = [(await contextOf(ROSA)).request, (await contextOf(LIN)).request];
    const { reference, number, name } = await makeBilled(page.request, reviewer, { billingEmail: address });
    expect((await page.request.get(`/account/pledges/${reference}/agreement`)).status()).toBe(404);
    await waitForEmail(page.request, address, [`Invoice ${number}`]);
    await decide(reviewer, reference, 'Send to the primary contacts', {});
    const { text } = await waitForEmail(page.request, address, ['Please sign the agreement', name]);
    await page.goto(/\/account\/pledges\/\S+\/agreement/.exec(text)?.[0] ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sponsorship agreement ${reference}`);
    for (const each of [name, 'Participating, 3 years', '$12,000.00', 'Signature'])
      await expect(page.getByRole('article')).toContainText(each);
    const pdf = await page.request.get(`${page.url()}/agreement.pdf`);
    expect([pdf.status(), String((await pdf.body()).subarray(0, 5))]).toEqual([200, '%PDF-']);

    await page.goto(`/account/pledges/${reference}`);
    const part = page.locator('#agreement');
    const upload = async (buffer: Buffer) => {
      await part.getByLabel('Signed copy').setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer });
      await part.getByRole('button', { name: 'Upload the signed copy' }).click();
    };
    await upload(Buffer.from('<svg/>'));
    await expectRefused(part, part.getByLabel('Signed copy'), 'This is not a PDF');
    await upload(await pdf.body());
    await expect(part.getByRole('status')).toContainText('The signed copy is stored.');
    await expect(part).toContainText('Signed on');
    const signed = `/account/pledges/${reference}/agreement/signed`;
    const file = await page.request.get(signed);
    expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect((await file.body()).equals(await pdf.body())).toBe(true);
    expect((await treasurer.get(signed)).status()).toBe(200);
    expect((await (await contextOf(newAddress('stranger'))).request.get(signed)).status()).toBe(404);

    const paid = { amount: '2000.00', receivedOn: new Date().toISOString().slice(0, 10) };
    await decide(treasurer, reference, 'Record the payment', paid);
    await page.goto(`/account/pledges/${reference}`);
    await expect(page.locator('#invoices').getByRole('listitem').first()).toContainText('Paid');
  });
