import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { expectRefused } from './refused-upload.ts';
import { decide } from './generated-targets.ts';
import { fetchForm, postForm } from './html-form.ts';
import { logoFile, uploadLogo } from './logo-file.ts';
import { formErrorIn, makePledge, sponsorship } from './pledging.ts';
import { ROSA, newAddress, signIn } from './sign-in.ts';

// An unshown logo that a stranger asks for.
test.use({ expectedConsoleErrors: /status of 404/ });

for (const javaScriptEnabled of [true, false])
  test(`a contact uploads a logo, an editor looks, and the wall shows it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
    request,
  }) => {
    test.slow();
    const id = crypto.randomUUID().slice(0, 8);
    const [name, email] = [`Mark ${id}`, newAddress('logo')];
    const page = await pageOf(email, { javaScriptEnabled });
    const { reference } = await makePledge(page.request, sponsorship('participating', name, { recognition: 'named' }));
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    await decide(desk.request, reference, 'Approve', {});
    await page.goto('/account');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const logos = page.locator('#logos');

    // What cannot be shown is said at once, with what was measured.
    await uploadLogo(page, { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<script>1</script>') });
    await expectRefused(logos, logos.getByLabel('File'), 'not a PNG, JPEG, WebP or SVG that we can read');
    await uploadLogo(page, await logoFile('#eeeeee'));
    await expectRefused(logos, logos.getByLabel('File'), /a contrast of 1\.\d to 1\. It needs 3 to 1/);
    await uploadLogo(page, await logoFile('#113355'));
    await expect(logos.getByRole('status')).toContainText('Uploaded.');
    const preview = logos.getByRole('img', { name: `Logo of ${name}` });
    await expect(preview).toHaveCount(2);
    await expect(preview.first()).toHaveJSProperty('naturalWidth', 570);
    const path = (await preview.first().getAttribute('src')) ?? '';
    expect((await request.get(path)).status(), 'a stranger').toBe(404);
    await logos.getByRole('button', { name: 'Show this logo: send it to the editors' }).click();
    await expect(logos).toContainText('Sent. An editor looks at it');

    await desk.goto('/admin/messages');
    const waiting = desk.getByRole('listitem').filter({ hasText: name });
    await expect(waiting.getByRole('img').first()).toHaveJSProperty('complete', true);
    await waiting.getByText('Don’t show').first().click();
    await waiting.getByLabel('Why not?').fill('The mark of somebody else.');
    await waiting.getByRole('button', { name: 'Don’t show' }).click();
    await expect(desk.getByRole('status').filter({ hasText: 'The logo is not shown.' })).toBeVisible();
    await waitForEmail(page.request, email, [`Please change the logo of ${name}`, 'The mark of somebody else.']);

    await page.reload();
    await expect(logos).toContainText('The mark of somebody else.');
    await uploadLogo(page, await logoFile('#223366'));
    await logos.getByRole('button', { name: 'Show this logo: send it to the editors' }).click();
    await expect(logos).toContainText('Sent. An editor looks at it');
    await desk.reload();
    await waiting.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(desk.getByRole('status').filter({ hasText: 'The logo is public now.' })).toBeVisible();
    await waitForEmail(page.request, email, [`The logo of ${name} is public now`]);
    const shown = async () => {
      const sponsors = (await (await request.get('/api/v1/sponsors')).json()) as {
        organisation: string;
        logos: { url: string }[];
      }[];
      return sponsors.find(({ organisation }) => organisation === name)?.logos.map(({ url }) => url) ?? [];
    };
    const [url = ''] = await shown();
    expect((await request.get(url)).headers()['content-type']).toBe('image/webp');

    await page.reload();
    await logos.getByRole('button', { name: 'Remove the logo that is shown' }).click();
    await expect(logos.getByRole('status')).toContainText('Removed.');
    expect(await shown()).toEqual([]);
    expect((await request.get(url)).status()).toBe(404);
  });

test('who is signed out signs in, and is back at the page of the logo', async ({ contextOf, pageOf }) => {
  const [name, email] = [`Mark ${crypto.randomUUID().slice(0, 8)}`, newAddress('logo')];
  const page = await pageOf(email);
  const { reference } = await makePledge(page.request, sponsorship('participating', name));
  const staff = (await contextOf(ROSA)).request;
  const record = `/admin/pledges/${reference}`;
  await postForm(staff, record, await fetchForm(staff, record, '>Approve<'), {});
  await page.goto('/account');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const { pathname } = new URL(page.url());
  await page.context().clearCookies();
  await page
    .locator('form[action="/api/logos"]')
    .getByLabel('File')
    .setInputFiles(await logoFile('#113355'));
  await page.getByRole('button', { name: 'Upload and preview' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sign in');
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe(pathname);
  await signIn(page.request, email);
  await page.goto(pathname);
  await expect(page.locator('#logos')).toContainText('No logo yet');
  await expect(formErrorIn(page)).toHaveCount(0);
});
