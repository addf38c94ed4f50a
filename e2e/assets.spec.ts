import sharp from 'sharp';
import { askedOn, makeAskedSponsor } from './asset-pages.ts';
import { inDatabase } from './database.ts';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { expectRefused } from './refused-upload.ts';
import { ROSA, newAddress } from './sign-in.ts';

const picture = (background: string) =>
  sharp({ create: { width: 1280, height: 960, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'A secret place' } })
    .jpeg()
    .toBuffer();

for (const javaScriptEnabled of [true, false])
  test(`a sponsor sends what its benefits need, and staff read it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const address = newAddress('asked');
    const page = await pageOf(address, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    const { slug } = await makeAskedSponsor(page.request, desk.request);

    await page.goto('/account');
    await page.getByRole('link', { name: /^Send us 3 things by / }).click();
    const [fair, listing, slide] = [
      askedOn(page, 'Will you be at the job fair?'),
      askedOn(page, 'Your openings for the fair’s page'),
      askedOn(page, 'Your slide between talks'),
    ];
    const said = page.locator('#assets').getByRole('status');
    await fair.getByRole('button', { name: 'Send' }).click();
    await expect(fair.getByRole('alert')).toBeVisible();
    await fair.getByRole('radio', { name: 'Yes' }).check();
    await fair.getByRole('button', { name: 'Send' }).click();
    await expect(said).toHaveText('Sent. Thank you.');
    await expect(fair).toContainText('Yes');
    await listing.getByLabel('Your text').fill('A weaver: https://loom.example/jobs');
    await listing.getByRole('button', { name: 'Send' }).click();
    await expect(listing).toContainText('A weaver: https://loom.example/jobs');

    await slide
      .getByLabel('Picture')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<script>') });
    await slide.getByRole('button', { name: 'Send' }).click();
    await expectRefused(page.locator('#assets'), slide.getByLabel('Picture'), 'not a PNG, JPEG, WebP or SVG');
    await slide
      .getByLabel('Picture')
      .setInputFiles({ name: 'slide.jpg', mimeType: 'image/jpeg', buffer: await picture('#234567') });
    await slide.getByRole('button', { name: 'Send' }).click();
    await expect(said).toHaveText('Sent. Thank you.');
    await expect(page.locator('#assets')).toContainText('You have sent everything.');

    const link = slide.getByRole('link', { name: 'Download the picture' });
    const file = (await link.getAttribute('href')) ?? '';
    const answer = await page.request.get(file);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': `attachment; filename="${slug}-slide.webp"`,
      'x-content-type-options': 'nosniff',
    });
    const bytes = await answer.body();
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1280, height: 960 });
    expect(bytes.includes('secret place')).toBe(false);
    expect((await desk.request.get(file)).status()).toBe(200);
    const stranger = (await contextOf(newAddress('stranger'))).request;
    expect((await stranger.get(file)).status()).toBe(404);
    expect((await stranger.get(file.replace(/slide$/, 'nothing'))).status()).toBe(404);

    await listing.getByText('Change it').click();
    await expect(listing.getByLabel('Your text')).toHaveValue('A weaver: https://loom.example/jobs');
    await listing.getByLabel('Your text').fill('Two weavers');
    await listing.getByRole('button', { name: 'Send' }).click();
    await expect(listing).toContainText('Two weavers');

    await desk.goto(`/admin/organisations/${slug}`);
    await expect(askedOn(desk, 'Your openings for the fair’s page')).toContainText('Two weavers');
    await expect(
      askedOn(desk, 'Your slide between talks').getByRole('link', { name: 'Download the picture' }),
    ).toBeVisible();
    await expect(desk.getByRole('main')).toContainText('Sent what a benefit needs');
  });

test('contacts get one email about all that is missing, which ends once it was sent', async ({ pageOf }) => {
  const address = newAddress('chased');
  const page = await pageOf(address);
  const desk = await pageOf(ROSA);
  const { name, slug } = await makeAskedSponsor(page.request, desk.request);
  await inDatabase("SELECT queue_asset_notices((now() AT TIME ZONE 'UTC')::date, now())", []);
  const { text } = await waitForEmail(page.request, address, ['we need 3 things from you', name]);
  expect(text).toContain('Your slide between talks: by');
  expect(text).toContain(`/account/organisations/${slug}#assets`);
});
