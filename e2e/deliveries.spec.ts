import { inDatabase } from './database.ts';
import { lineOf, makeSponsor, mostPromised } from './delivery-pages.ts';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { formErrorIn } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`staff record what a sponsor has had and take a mistake back, and a contact reads it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const address = newAddress('delivered');
    const page = await pageOf(address, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    const sponsor = await makeSponsor(page.request, desk.request);
    const { name, quantity } = await mostPromised(sponsor);

    await desk.goto(`/admin/organisations/${sponsor.slug}`);
    const line = lineOf(desk, name);
    const record = async (many: string, note = '') => {
      await line.getByText('Record a delivery').click();
      await line.getByLabel('Quantity').fill(many);
      await line.getByLabel('Who used it').fill(note);
      await line.getByRole('button', { name: 'Record', exact: true }).click();
    };
    await record('1', 'Typed for another one');
    await expect(desk.getByRole('status')).toContainText('Recorded.');
    await line.getByText('Recorded by mistake?').click();
    await line.getByRole('button', { name: 'Take it back' }).click();
    await expect(formErrorIn(desk)).toContainText('The reason is missing.');
    await line.getByLabel('Reason').fill('It was for another sponsor.');
    await line.getByRole('button', { name: 'Take it back' }).click();
    await expect(desk.getByRole('status')).toContainText('Taken back.');
    await record(String(quantity + 1), 'Ann and Bo');
    await expect(formErrorIn(desk)).toContainText(`Only ${quantity} are left`);
    await expect(line.getByLabel('Who used it').first()).toHaveValue('Ann and Bo');
    await line.getByLabel('Quantity').fill(String(quantity - 1));
    await line.getByLabel('Link').fill('https://example.org/pictures');
    await line.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(line).toContainText(`${quantity - 1} of ${quantity} delivered`);

    await page.goto(`/account/organisations/${sponsor.slug}`);
    const own = lineOf(page, name);
    await expect(own).toContainText(`${quantity - 1} of ${quantity} delivered`);
    await expect(own).toContainText('Ann and Bo');
    await expect(own).toContainText('Taken back: It was for another sponsor.');
    await expect(own.getByRole('link', { name: 'See it' })).toHaveAttribute('href', 'https://example.org/pictures');
    await expect(own.getByRole('button')).toHaveCount(0);

    await page.locator('#benefits').getByRole('link', { name: 'This year as a document' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sponsorship ${sponsor.reference}, year 1`);
    for (const each of [sponsor.name, '$4,000.00', `${name}: ${quantity - 1} on`, 'Ann and Bo'])
      await expect(page.getByRole('article')).toContainText(each);
    await expect(page.getByRole('article')).not.toContainText('another one');
    const document = new URL(page.url()).pathname;
    const pdf = await page.request.get(`${document}/year.pdf`);
    expect([pdf.status(), String((await pdf.body()).subarray(0, 5))]).toEqual([200, '%PDF-']);
    expect((await desk.request.get(document)).status()).toBe(200);
    const stranger = (await contextOf(newAddress('stranger'))).request;
    for (const each of [document, `${document}/year.pdf`]) expect((await stranger.get(each)).status()).toBe(404);
    expect((await page.request.get(document.replace(/1$/, '2'))).status()).toBe(404);

    // As the job of tomorrow does it. Events are sealed, so none is dated back.
    await inDatabase("SELECT queue_delivery_notices((now() AT TIME ZONE 'UTC')::date + 1, 'UTC')", []);
    await expect
      .poll(() =>
        inDatabase(
          "SELECT e.state, e.last_error FROM email e JOIN person p ON p.id = e.recipient_id WHERE e.kind = 'benefits-delivered' AND p.email = $1",
          [address],
        ),
      )
      .toEqual([{ state: 'sent', last_error: null }]);
    const { text } = await waitForEmail(page.request, address, ['has had a benefit', name]);
    expect(text).toContain(`${quantity - 1} of ${quantity} this year`);
    expect(text).not.toContain('another sponsor');
  });
