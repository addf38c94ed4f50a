import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { decide } from './generated-targets.ts';
import { sendText } from './organisation-pages.ts';
import { formErrorIn, makePledge, sponsorship } from './pledging.ts';
import { ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`a contact describes their organisation, an editor looks, and the public reads it${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const id = crypto.randomUUID().slice(0, 8);
    const [name, email] = [`Loom ${id}`, newAddress('text')];
    const page = await pageOf(email, { javaScriptEnabled });
    const more = { recognition: 'named', website: `https://${id}.example/` };
    const { reference } = await makePledge(page.request, sponsorship('participating', name, more));
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    await decide(desk.request, reference, 'Approve', {});

    await page.goto('/account');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const path = new URL(page.url()).pathname;
    await page.getByText('Add the billing address').click();
    await page.getByLabel('Legal name').fill('');
    await page.getByRole('textbox', { name: 'Billing address' }).fill('1 Mill Road\nDublin');
    await page.getByRole('button', { name: 'Save the billing details' }).click();
    await expect(formErrorIn(page)).toContainText('Enter the legal name of the organisation.');
    await expect(page.getByRole('textbox', { name: 'Billing address' })).toHaveValue('1 Mill Road\nDublin');
    await page.getByLabel('Legal name').fill(`${name} Ltd`);
    await page.getByRole('button', { name: 'Save the billing details' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    await sendText(page, { description: 'We weave loudly.' });
    await expect(page.getByRole('main')).toContainText('An editor looks at it first');

    await desk.goto('/admin/organisations');
    await desk.getByRole('link', { name, exact: true }).first().click();
    await expect(desk.getByRole('main')).toContainText('1 Mill Road');
    await desk.getByText('Don’t show it').click();
    await desk.getByLabel('Reason').fill('Please leave out “loudly”.');
    await desk.getByRole('button', { name: 'Don’t show' }).click();
    await expect(desk.getByRole('status')).toContainText('Not shown.');
    if (javaScriptEnabled) await expect(desk.getByRole('status')).toBeFocused();
    await waitForEmail(page.request, email, [`Please change your text about ${name}`]);

    await page.goto(path);
    await expect(page.getByRole('main')).toContainText('Please leave out “loudly”.');
    await page.getByText('Change the description, website or other pages').click();
    await page.getByRole('textbox', { name: 'Description' }).fill('We weave.');
    await page.getByRole('button', { name: 'Send to the editors' }).click();
    await expect(page.getByRole('status')).toContainText('An editor looks at it');
    await desk.reload();
    await desk.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(desk.getByRole('status')).toContainText('Shown.');
    await waitForEmail(page.request, email, [`The public now reads your text about ${name}`]);

    await page.goto(path);
    await page.getByRole('link', { name: 'See the public page' }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('main')).toContainText('We weave.', { timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('main')).toContainText('Sponsor since');
    const sponsors = await page.request.get('/api/v1/sponsors');
    expect(await sponsors.json()).toContainEqual(
      expect.objectContaining({ organisation: name, description: 'We weave.' }),
    );
  });
