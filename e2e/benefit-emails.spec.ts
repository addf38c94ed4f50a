import { openEmailForm } from './benefit-list-pages.ts';
import { inDatabase } from './database.ts';
import { waitForEmail } from './emails.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { formErrorIn } from './pledging.ts';
import { LIN, ROSA, newAddress } from './sign-in.ts';

for (const javaScriptEnabled of [true, false])
  test(`staff write to everyone who gets a benefit, after a preview${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
    pageOf,
  }) => {
    test.slow();
    const address = newAddress('reader');
    const contact = await pageOf(address);
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    const { sponsor, name } = await openEmailForm(desk, contact);
    const subject = desk.getByLabel('Subject').first();
    const text = desk.getByLabel('Text', { exact: true }).first();
    await expect(subject).toHaveValue('{benefit}: what {organisation} can still use');

    await text.fill('Hello {name},\n\nwho comes?');
    await desk.getByRole('button', { name: 'Preview' }).click();
    await expect(formErrorIn(desk)).toContainText('The text has a placeholder that we don’t know: {name}.');
    await expect(text).toHaveValue('Hello {name},\n\nwho comes?');
    await text.fill('Hello {contact},\n\nwho of {organisation} comes? You have {quantity} × {benefit}.');
    await desk.getByLabel('Preview for').selectOption(sponsor.reference);
    await desk.getByRole('button', { name: 'Preview' }).click();
    const preview = desk.getByRole('region', { name: `This is what ${sponsor.name} gets` });
    await expect(preview).toContainText(`To ${address}, in English`);
    await expect(preview).toContainText(`who of ${sponsor.name} comes?`);
    await expect(desk.getByLabel('Preview for')).toHaveValue(sponsor.reference);

    // What was changed after the preview is shown once more before it is sent.
    await subject.fill('Who comes for {organisation}?');
    await desk.getByRole('button', { name: /^Send to \d+ contacts$/ }).click();
    await expect(preview.getByRole('alert')).toContainText('has changed since the preview');
    await expect(preview).toContainText(`Who comes for ${sponsor.name}?`);
    // Other tests make sponsors meanwhile: if that changes who gets it, the preview is shown again.
    await expect(async () => {
      await desk.getByRole('button', { name: /^Send to \d+ contacts$/ }).click();
      await expect(desk.getByRole('status')).toContainText('emails are on their way', { timeout: 3_000 });
    }).toPass();
    await expect(desk.locator('#emails li').first()).toContainText('by Rosa Lindqvist to');
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(name);

    const emailOf = () =>
      inDatabase(
        "SELECT DISTINCT e.state, e.subject FROM email e JOIN person p ON p.id = e.recipient_id WHERE e.kind = 'benefit-email' AND p.email = $1",
        [address],
      );
    // The subject that is kept is not the one that was written.
    await expect.poll(emailOf, { timeout: 30_000 }).toEqual([{ state: 'sent', subject: name }]);
    const email = await waitForEmail(contact.request, address, [`Who comes for ${sponsor.name}?`]);
    expect(email.text).toContain(`who of ${sponsor.name} comes?`);
    expect(email.text).toContain(`/account/organisations/${sponsor.slug}#benefits`);
  });

test('an email to a list is not written by who may not record deliveries, nor sent without a preview', async ({
  pageOf,
}) => {
  const desk = await pageOf(ROSA);
  const { slug } = await openEmailForm(desk, await pageOf(newAddress('reader')));
  const path = `/admin/benefits/${slug}/email`;
  expect((await (await pageOf(LIN)).request.get(path)).status()).toBe(403);
  const form = await fetchForm(desk.request, path, '>Preview<');
  const subject = `Never previewed ${crypto.randomUUID()}`;
  const answer = await postForm(desk.request, path, form, { shown: 'x.y', 'subject-en': subject });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('has changed since the preview');
  expect(
    await inDatabase('SELECT event_id FROM event_private WHERE position($1 IN data::text) > 0', [subject]),
  ).toEqual([]);
});
