import type { Page } from 'playwright/test';
import { inDatabase } from './database.ts';
import { expect, test } from './fixture.ts';
import { fetchForm, postForm } from './html-form.ts';
import { formErrorIn } from './pledging.ts';
import { LIN, ROSA } from './sign-in.ts';

// Of kinds and in a language that no other test has emails of, because every email of a kind has its texts.
const LANG = 'es';
const pathOf = (kind: string) => `/admin/emails/templates/${kind}?lang=${LANG}`;

const textsOf = (kind: string) =>
  inDatabase<{ key: string; text: string }>(
    'SELECT key, text FROM email_text WHERE kind = $1 AND lang = $2 ORDER BY key',
    [kind, LANG],
  );

async function openTexts(page: Page, kind: string) {
  await page.goto(pathOf(kind));
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  return { subject: field('Subject'), text: field('Paragraph'), greeting: field('Greeting') };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

for (const { javaScriptEnabled, kind, name } of [
  { javaScriptEnabled: true, kind: 'dispute-lost', name: 'Dispute lost' },
  { javaScriptEnabled: false, kind: 'dispute-won', name: 'Dispute won' },
])
  test(`an editor changes what an email says, after a preview${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    contextOf,
  }) => {
    test.slow();
    const desk = await (await contextOf(ROSA, { javaScriptEnabled })).newPage();
    await desk.goto('/admin/emails');
    await desk.getByRole('link', { name: 'Change email texts' }).click();
    await desk.getByRole('link', { name, exact: true }).click();
    await desk
      .getByRole('navigation', { name: 'Language of the email' })
      .getByRole('link', { name: 'Español' })
      .click();
    await expect(desk).toHaveURL(new RegExp(`${kind}\\?lang=es$`));
    const { subject, text, greeting } = await openTexts(desk, kind);
    const shipped = await text.inputValue();

    await subject.fill('Sobre {nadie}');
    await text.fill('Está decidido.');
    await press(desk, 'Preview');
    await expect(formErrorIn(desk)).toContainText('Subject: {nadie} is not a placeholder of this text.');
    await expect(formErrorIn(desk)).toContainText('Paragraph: add {amount}.');
    await expect(text).toHaveValue('Está decidido.');

    await subject.fill('Sobre tu pago: {reference}');
    await text.fill('Está decidido: {amount}.\n<3 & gracias');
    await press(desk, 'Preview');
    const preview = desk.getByRole('region', { name: 'Preview' });
    await expect(preview.getByRole('heading')).toHaveText(/^Subject: Sobre tu pago: PB-/);
    await expect(preview.frameLocator('iframe').locator('p').filter({ hasText: '<3 & gracias' })).toBeVisible();
    expect(await textsOf(kind)).toEqual([]);
    await press(desk, 'Save');
    await expect(desk.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
    expect((await textsOf(kind)).map((each) => each.text).toSorted()).toEqual(
      ['Está decidido: {amount}.\n<3 & gracias', 'Sobre tu pago: {reference}'].toSorted(),
    );

    await greeting.fill('Hola de nuevo,');
    await press(desk, 'Back to the text of the software: Paragraph');
    await expect(text).toHaveValue(shipped);
    await expect(greeting).toHaveValue('Hola de nuevo,');
    await press(desk, 'Save');
    await expect
      .poll(async () => (await textsOf(kind)).map((each) => each.text).toSorted())
      .toEqual(['Hola de nuevo,', 'Sobre tu pago: {reference}']);
    await desk.goto('/admin/emails/templates');
    await expect(desk.getByRole('row').filter({ has: desk.getByRole('link', { name, exact: true }) })).toContainText(
      'Español: 2 texts',
    );
    await desk.goto(`/admin/audit?what=email-template.email-text-changed`);
    await expect(
      desk
        .getByRole('listitem')
        .filter({ hasText: `${kind}/es/hello` })
        .first(),
    ).toContainText('Rosa');
  });

test('two editors who change the same text are told, and lose nothing', async ({ pageOf }) => {
  const kind = 'refund-reversed';
  const [rosa, other] = [await pageOf(ROSA), await pageOf(ROSA)];
  const [first, second] = [await openTexts(rosa, kind), await openTexts(other, kind)];
  await first.greeting.fill('Hola de Rosa,');
  await first.subject.fill('De Rosa: {reference}');
  await second.greeting.fill('Hola de otra,');
  await press(rosa, 'Save');
  await expect(rosa.getByRole('status').filter({ hasText: 'Saved.' })).toBeFocused();
  await press(other, 'Save');
  await expect(formErrorIn(other)).toContainText('Someone else has changed a text since you opened this page.');
  await expect(second.greeting).toHaveValue('Hola de otra,');
  await expect(other.getByText('In use now: Hola de Rosa,')).toBeVisible();
  await expect(second.subject).toHaveValue('De Rosa: {reference}');
  await press(other, 'Save');
  await expect(other.getByRole('status').filter({ hasText: 'Saved.' })).toBeFocused();
  expect(await textsOf(kind)).toEqual([
    { key: 'hello', text: 'Hola de otra,' },
    { key: 'refundReversedSubject', text: 'De Rosa: {reference}' },
  ]);
});

test('texts of emails are not changed by who may not, nor those of emails that protect an account', async ({
  pageOf,
}) => {
  const [rosa, lin] = [await pageOf(ROSA), await pageOf(LIN)];
  const path = pathOf('payment-disputed');
  const form = await fetchForm(rosa.request, path, '>Save<');
  expect((await lin.request.get(path)).status()).toBe(403);
  await lin.goto('/admin/emails');
  await expect(lin.getByRole('link', { name: 'Change email texts' })).toHaveCount(0);
  const answer = await postForm(lin.request, path, form, { 'text-hello': 'Hola de Lin,' });
  expect([303, 403]).toContain(answer.status());
  expect(await textsOf('payment-disputed')).toEqual([]);
  for (const kind of ['sign-in', 'factor-removed', 'email-change-old', 'benefit-email', 'nothing'])
    expect((await rosa.request.get(`/admin/emails/templates/${kind}`)).status(), kind).toBe(404);
});
