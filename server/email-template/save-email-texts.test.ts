import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { DEFAULT_LANG, LANGUAGE_LIST, type Lang } from '#content/languages';
import { templateFields } from '#domain/email-template';
import type { TemplateKind } from '#domain/email-kind';
import type { Staff } from '#server/auth';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { findTemplate, listTemplates, previewTemplate } from '#server/email-template/email-template-queries';
import { saveEmailTexts } from '#server/email-template/save-email-texts';
import { sendEmail } from '#server/email/send-email';

const OTHER = LANGUAGE_LIST[1]?.code as Lang;
let editor: Staff<'edit-catalogue'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'edit-catalogue');
});

// The texts are read at most every few seconds.
beforeAll(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterAll(() => vi.useRealTimers());
const later = () => vi.advanceTimersByTime(6_000);

/** What a page shows of the texts, and with what they are typed over. */
async function formOf(kind: TemplateKind, lang: Lang, typed: Readonly<Record<string, string>>) {
  const { fields } = await findTemplate(editor, kind, lang);
  const shown = fields.flatMap(({ key, text, version }) => {
    const names = templateFields(key);
    return [
      [names.text, typed[key] ?? text],
      [names.was, text],
      [names.version, String(version)],
    ];
  });
  return Object.fromEntries(shown) as Record<string, string>;
}

const post = (kind: TemplateKind, lang: Lang, answers: Readonly<Record<string, string>>, key: string = randomUUID()) =>
  saveEmailTexts(editor, { kind, lang, answers, key });

const save = async (kind: TemplateKind, lang: Lang, typed: Readonly<Record<string, string>>) =>
  post(kind, lang, await formOf(kind, lang, typed));

const eventsOf = (kind: TemplateKind) =>
  ask<{ lang: string; key: string; before: string | null; after: string | null; actor: string }>(
    `SELECT data ->> 'lang' AS lang, data ->> 'key' AS key, data ->> 'before' AS before, data ->> 'after' AS after, actor_id AS actor
     FROM event WHERE type = 'email-text-changed' AND data ->> 'kind' = $1 ORDER BY id`,
    [kind],
  );

/** The subject and the text of the email that says a new pledge is confirmed. */
async function sentEmail(locale: Lang) {
  const person = await newPerson();
  await ask('UPDATE person SET locale = $2 WHERE id = $1', [person.id, locale]);
  await pledge(person, gift(500));
  const [row] = await ask<{ id: string }>("SELECT id FROM email WHERE recipient_id = $1 AND kind = 'pledge-approved'", [
    person.id,
  ]);
  await sendEmail(BigInt(row?.id ?? 0), true);
  const [sent] = await ask<{ subject: string; text: string; html: string }>(
    'SELECT subject, text, html FROM demo_email WHERE email_id = $1',
    [row?.id],
  );
  return sent;
}

describe('texts of emails', () => {
  it('are what the next email of that kind says, in that language alone', async () => {
    expect(
      await save('pledge-approved', OTHER, { approvedSubject: 'Hurra: {what}', approved: 'Danke & <3 für {what}' }),
    ).toEqual({ kind: 'saved' });
    later();
    const sent = await sentEmail(OTHER);
    expect(sent?.subject).toMatch(/^Hurra: /);
    expect(sent?.text).toContain('Danke & <3 für ');
    expect(sent?.html).toContain('Danke &amp; &lt;3 für ');
    expect((await sentEmail(DEFAULT_LANG))?.subject).not.toContain('Hurra');
    await expectChecksHold();
  });

  it('leave an event each, with what was and what is, and count in the list', async () => {
    await save('info-requested', DEFAULT_LANG, { hello: 'Dear friend,', answer: 'Answer us' });
    await save('info-requested', DEFAULT_LANG, { hello: 'Dear friends,' });
    const by = { lang: DEFAULT_LANG, actor: editor.id };
    expect(await eventsOf('info-requested')).toEqual([
      { ...by, key: 'hello', before: null, after: 'Dear friend,' },
      { ...by, key: 'answer', before: null, after: 'Answer us' },
      { ...by, key: 'hello', before: 'Dear friend,', after: 'Dear friends,' },
    ]);
    const { lines } = await listTemplates(editor);
    expect(lines.find(({ kind }) => kind === 'info-requested')?.languages).toEqual([
      { lang: DEFAULT_LANG, changed: 2, unusable: 0 },
    ]);
    await expectChecksHold();
  });

  it('are the shipped ones again once that is what is typed', async () => {
    await save('pledge-declined', DEFAULT_LANG, { hello: 'Dear friend,' });
    const { fields } = await findTemplate(editor, 'pledge-declined', DEFAULT_LANG);
    const shipped = fields.find(({ key }) => key === 'hello')?.shipped ?? '';
    await save('pledge-declined', DEFAULT_LANG, { hello: ` ${shipped} ` });
    expect((await eventsOf('pledge-declined')).at(-1)).toMatchObject({ before: 'Dear friend,', after: null });
    later();
    expect(await findChangedTexts('pledge-declined', DEFAULT_LANG)).toEqual({});
    await expectChecksHold();
  });

  it('are stored once for each key, and nothing is where nothing was changed', async () => {
    const [form, key] = [await formOf('dispute-won', DEFAULT_LANG, { hello: 'Once' }), randomUUID()];
    const all = await Promise.all([1, 2, 3].map(() => post('dispute-won', DEFAULT_LANG, form, key)));
    expect(all).toEqual([{ kind: 'saved' }, { kind: 'saved' }, { kind: 'saved' }]);
    const other = { ...form, [templateFields('hello').text]: 'Twice' };
    expect(await post('dispute-won', DEFAULT_LANG, other, key)).toEqual({ kind: 'key-reused' });
    expect(await save('dispute-won', DEFAULT_LANG, {})).toEqual({ kind: 'saved' });
    expect(await eventsOf('dispute-won')).toHaveLength(1);
  });

  it('are not lost where two editors change the same one, and both are stored where they change different ones', async () => {
    const first = await formOf('payment-kept', DEFAULT_LANG, { hello: 'From Rosa' });
    const same = await formOf('payment-kept', DEFAULT_LANG, { hello: 'From Lin' });
    const another = await formOf('payment-kept', DEFAULT_LANG, { keptSubject: 'From Lin: {reference}' });
    expect(await post('payment-kept', DEFAULT_LANG, first)).toEqual({ kind: 'saved' });
    expect(await post('payment-kept', DEFAULT_LANG, same)).toEqual({ kind: 'conflict' });
    expect(await post('payment-kept', DEFAULT_LANG, another)).toEqual({ kind: 'saved' });
    later();
    expect(await findChangedTexts('payment-kept', DEFAULT_LANG)).toEqual({
      hello: 'From Rosa',
      keptSubject: 'From Lin: {reference}',
    });
  });

  it('of 10 editors at once are stored by one', async () => {
    const forms = await Promise.all(
      Array.from({ length: 10 }, (_, index) => formOf('dispute-lost', DEFAULT_LANG, { hello: `Editor ${index}` })),
    );
    const said = await Promise.all(forms.map((form) => post('dispute-lost', DEFAULT_LANG, form)));
    expect(said.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(said.filter(({ kind }) => kind === 'conflict')).toHaveLength(9);
    expect(await eventsOf('dispute-lost')).toHaveLength(1);
  });

  it('with a fault are refused, and none of the form is stored', async () => {
    const typed = { hello: 'Dear friend,', payment: 'Thanks', paymentSubject: '{nobody}' };
    expect(await save('payment-received', DEFAULT_LANG, typed)).toMatchObject({
      kind: 'refused',
      faults: [
        { key: 'paymentSubject', fault: { code: 'unknown', what: '{nobody}' } },
        { key: 'payment', fault: { code: 'missing', what: '{amount}' } },
      ],
    });
    expect(await eventsOf('payment-received')).toEqual([]);
  });

  it('that no longer fit are not used, the list and the page say so, and the others can still be changed', async () => {
    const [kind, lang] = ['charge-refused', DEFAULT_LANG] as const;
    await save(kind, lang, { hello: 'Dear friend,', refusedCharge: 'Refused: {what}' });
    // As a version leaves them whose texts have other placeholders, or not this text.
    await ask("UPDATE email_text SET text = 'Refused: {sum}' WHERE kind = $1 AND key = 'refusedCharge'", [kind]);
    await ask("INSERT INTO email_text (kind, lang, key, text, version) VALUES ($1, $2, 'gone', 'A text', 1)", [
      kind,
      lang,
    ]);
    await ask("INSERT INTO email_text (kind, lang, key, text, version) VALUES ('gone', $1, 'gone', 'A text', 1)", [
      lang,
    ]);
    later();
    expect(await findChangedTexts(kind, lang)).toEqual({ hello: 'Dear friend,' });
    const { lines, unknown } = await listTemplates(editor);
    expect(lines.find((line) => line.kind === kind)?.languages).toEqual([{ lang, changed: 1, unusable: 2 }]);
    expect(unknown).toBe(1);
    const { fields, leftOver } = await findTemplate(editor, kind, lang);
    expect(fields.filter(({ isUnusable }) => isUnusable).map(({ key }) => key)).toEqual(['refusedCharge']);
    expect(leftOver).toEqual(['A text']);
    expect(await save(kind, lang, { hello: 'Dear all,' })).toEqual({ kind: 'saved' });
    await ask("DELETE FROM email_text WHERE key IN ('gone', 'refusedCharge')");
  });
});

describe('a preview', () => {
  it('is the email with the texts, which it does not store', () => {
    const [first] = previewTemplate(editor, 'pledge-declined', DEFAULT_LANG, { hello: 'Dear <3 friend,' });
    expect(first?.text).toMatch(/^Dear <3 friend,/);
    expect(first?.html).toContain('Dear &lt;3 friend,');
  });
});
