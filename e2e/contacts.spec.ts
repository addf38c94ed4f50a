import type { APIRequestContext } from 'playwright/test';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { formErrorIn, makePledge, sponsorship } from './pledging.ts';
import { ROSA, newAddress, signIn } from './sign-in.ts';

async function approve(staff: APIRequestContext, reference: string): Promise<void> {
  const path = `/admin/pledges/${reference}`;
  expect((await postForm(staff, path, await fetchForm(staff, path, '>Approve<'), {})).status()).toBe(303);
}

// Pages that are not theirs any more.
test.use({ expectedConsoleErrors: /status of 404/ });

for (const javaScriptEnabled of [true, false])
  test(`a colleague is invited, joins, and takes over from who leaves${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    const name = `Loom ${crypto.randomUUID().slice(0, 8)}`;
    const [first, second] = [newAddress('first'), newAddress('second')];
    const page = await pageOf(first, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const { reference } = await makePledge(page.request, sponsorship('participating', name));
    await page.goto('/account');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Your application is being reviewed.');
    await approve((await contextOf(ROSA)).request, reference);

    await page.reload();
    await page.getByText('Invite somebody').click();
    await page.getByLabel('Email address').fill('second');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(formErrorIn(page)).toBeVisible();
    await page.getByLabel('Email address').fill(second);
    await page.getByRole('radio', { name: 'Primary contact' }).check();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(page.getByRole('status')).toContainText('The invitation is on its way.');
    const invited = page.getByRole('listitem').filter({ hasText: second });
    await expect(invited).toContainText('Primary contact · invited');

    const { text } = await waitForEmail(page.request, second, [`You are invited to look after ${name}`]);
    const link = /\/account\/organisations\/[a-z0-9-]+/.exec(text)?.[0] ?? '';
    const colleague = await (await contextOf(null, { javaScriptEnabled })).newPage();
    await signIn(colleague.request, newAddress('other'));
    expect((await colleague.goto(link))?.status()).toBe(404);
    await signIn(colleague.request, second);
    await colleague.goto('/account');
    await colleague.getByRole('link', { name: `You are invited: ${name}` }).click();
    await colleague.getByRole('button', { name: 'Join' }).click();
    await expect(colleague.getByRole('status')).toContainText(`You have joined ${name}.`);
    await expect(colleague.getByRole('link', { name: reference })).toBeVisible();

    await page.reload();
    await page.getByText(`Leave ${name}`).click();
    await page.getByRole('button', { name: 'Leave the organisation' }).click();
    await expect(page.getByRole('status')).toContainText('You have left the organisation.');
    expect((await page.goto(link))?.status()).toBe(404);
    expect((await page.goto(`/account/pledges/${reference}`))?.status()).toBe(404);
    await colleague.reload();
    await colleague.getByText(`Leave ${name}`).click();
    await expect(colleague.getByRole('main')).toContainText('You are the only primary contact.');
  });
