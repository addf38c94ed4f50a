import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addContact, deliverOf, listed, listOf, onToday, type Asked } from '#test/benefit-list-factories';
import { editor } from '#test/delivery-factories';
import { ask, expectChecksHold, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
import { reviewer } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import { DEFAULT_LANG, LANGUAGE_LIST } from '#content/languages';
import { emailFields, PLACEHOLDERS, readBenefitEmail, type BenefitEmailTexts } from '#domain/benefit-email';
import {
  benefitEmailTemplate,
  countBenefitRecipients,
  listSentEmails,
  previewBenefitEmail,
  sendBenefitEmail,
} from '#server/benefit-list/benefit-emails';
import { wordBenefitEmails } from '#server/email/benefit-email';
import { forgetPerson } from '#server/privacy/forget-person';
import { findOwnData } from '#server/privacy/own-data-store';
import { rollBackPledge } from '#server/review/decide-pledge';

beforeAll(seedCampaign);

const OTHER = LANGUAGE_LIST[1]?.code ?? '';
const ENGLISH = { subject: 'Your {benefit}', text: 'Hello {contact},\n\n{organisation} has {quantity} to come.\n{x' };
const TEXTS: BenefitEmailTexts = { [DEFAULT_LANG]: ENGLISH };
const BOTH: BenefitEmailTexts = {
  ...TEXTS,
  [OTHER]: { subject: 'Otra: {benefit}', text: 'Hola {contact}: {quantity}' },
};

const shownOf = async (to: Asked, texts = TEXTS) =>
  (await previewBenefitEmail(await editor(), to, texts, ''))?.shown ?? '';

const send = async (to: Asked, { texts = TEXTS, key = randomUUID() as string, shown = '' } = {}) =>
  sendBenefitEmail(await editor(), to, texts, { key, shown: shown || (await shownOf(to, texts)) });

const emailsOf = (slug: string) =>
  ask<{ recipient: string; subject: string; text: string }>(
    `SELECT d.recipient, d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id JOIN event v ON v.id = e.event_id
     WHERE e.kind = 'benefit-email' AND v.stream_id = $1 ORDER BY d.recipient`,
    [slug],
  );

const statesOf = (slug: string) =>
  ask<{ state: string; why: string | null; subject: string | null }>(
    `SELECT e.state, e.last_error AS why, e.subject FROM email e JOIN event v ON v.id = e.event_id
     WHERE e.kind = 'benefit-email' AND v.stream_id = $1 ORDER BY e.id`,
    [slug],
  );

describe('the template of an email', () => {
  it.each(LANGUAGE_LIST.map(({ code }) => code))('has every placeholder and can be sent as it is: in “%s”', (lang) => {
    const { subject, text } = benefitEmailTemplate(lang);
    for (const name of PLACEHOLDERS) expect(subject + text).toContain(`{${name}}`);
    const fields = emailFields(lang);
    expect(readBenefitEmail({ [fields.subject]: subject, [fields.text]: text }, [lang])).toMatchObject({ ok: true });
  });
});

describe('the preview', () => {
  it('is what each contact of one sponsorship would get', async () => {
    const { slug, sponsors } = await listed('Anvil', 'Bell');
    await deliverOf(sponsors[1]!, slug, 4);
    const second = await addContact(sponsors[1]!, { name: 'Cleo', locale: OTHER });
    const found = await previewBenefitEmail(await editor(), onToday(slug), BOTH, sponsors[1]?.reference ?? '');
    expect(found).toMatchObject({ recipients: 3, rows: [{ organisation: sponsors[1]?.name }, {}] });
    const emails = wordBenefitEmails(BOTH, found?.rows ?? []);
    expect(emails.find(({ to }) => to === second.email)).toMatchObject({ lang: OTHER, subject: 'Otra: Passes' });
    const first = emails.find(({ to }) => to === sponsors[1]?.person.email);
    expect(first).toMatchObject({ lang: DEFAULT_LANG, subject: 'Your Passes' });
    expect(first?.text).toMatch(new RegExp(`^Hello Ada,\n\n${sponsors[1]?.name} has 6 to come\\.\n\\{x\n\n`));
    expect(first?.text).toContain(`/account/organisations/${sponsors[1]?.slug}#benefits`);
    const [row] = (await previewBenefitEmail(await editor(), onToday(slug), BOTH, 'PB-2222-2222'))?.rows ?? [];
    expect(row?.organisation).toBe(sponsors[0]?.name);
  });

  it('is null if nobody would get it', async () => {
    const { slug, sponsors } = await listed('Anvil');
    expect(await previewBenefitEmail(await editor(), onToday('no slug'), TEXTS, '')).toBeNull();
    await ask('UPDATE organisation_contact SET is_primary = false WHERE organisation_id = $1', [sponsors[0]?.id]);
    expect(await previewBenefitEmail(await editor(), onToday(slug), TEXTS, '')).toBeNull();
    expect(await countBenefitRecipients(await editor(), onToday(slug))).toEqual({ recipients: 0, organisations: 0 });
    expect((await listOf(onToday(slug)))?.sponsorships).toBe(1);
  });
});

describe('an email to a list', () => {
  it('goes to each primary contact once, in their language or the default one, with what is to come as it is sent', async () => {
    const { slug, sponsors } = await listed('Anvil', 'Bell');
    const other = await addContact(sponsors[0]!, { name: 'Cleo', locale: OTHER });
    await addContact(sponsors[0]!, { isPrimary: false });
    await addContact(sponsors[1]!, { status: 'pending' });
    expect(await send(onToday(slug), { texts: BOTH })).toEqual({ kind: 'sent', recipients: 3 });
    await deliverOf(sponsors[1]!, slug, 9);
    await sendWaiting();
    await sendWaiting();
    const emails = await emailsOf(slug);
    expect(emails.map(({ recipient }) => recipient)).toEqual(
      [sponsors[0]!.person.email, sponsors[1]!.person.email, other.email].toSorted(),
    );
    expect(emails.find(({ recipient }) => recipient === other.email)).toMatchObject({ subject: 'Otra: Passes' });
    expect(emails.find(({ recipient }) => recipient === sponsors[1]?.person.email)?.text).toContain('has 1 to come');
    expect(await listSentEmails(await editor(), slug)).toMatchObject([
      { by: (await editor()).name, recipients: 3, organisations: 2, texts: BOTH },
    ]);
    // What staff wrote is in its own place alone, from which it can be erased.
    expect(await statesOf(slug)).toContainEqual({ state: 'sent', why: null, subject: 'Passes' });
    await expectChecksHold();
  });

  it('is sent once for a form that is sent twice, also at once', async () => {
    const { slug } = await listed('Anvil');
    const [key, shown] = [randomUUID(), await shownOf(onToday(slug))];
    const said = await Promise.all([1, 2, 3].map(() => send(onToday(slug), { key, shown })));
    expect(said).toEqual(Array(3).fill({ kind: 'sent', recipients: 1 }));
    expect(await statesOf(slug)).toHaveLength(1);
    expect(await send(onToday(slug), { key, texts: BOTH })).toEqual({ kind: 'key-reused' });
    expect(await send(onToday(slug))).toEqual({ kind: 'sent', recipients: 1 });
    expect(await listSentEmails(await editor(), slug)).toHaveLength(2);
  });

  it('is not sent if the text or the recipients are not those of the preview', async () => {
    const { slug, sponsors } = await listed('Anvil');
    const shown = await shownOf(onToday(slug));
    expect(await send(onToday(slug), { shown, texts: BOTH })).toEqual({ kind: 'changed' });
    for (const wrong of ['x', '.', 'x.y', `${shown}x`])
      expect(await send(onToday(slug), { shown: wrong })).toEqual({ kind: 'changed' });
    await addContact(sponsors[0]!);
    expect(await send(onToday(slug), { shown })).toEqual({ kind: 'changed' });
    await ask('DELETE FROM organisation_contact WHERE organisation_id = $1', [sponsors[0]?.id]);
    expect(await send(onToday(slug), { shown })).toEqual({ kind: 'nobody' });
    expect(await statesOf(slug)).toEqual([]);
  });

  it('does not reach who is no contact any more, nor a sponsorship that has had all of it', async () => {
    const { slug, sponsors } = await listed('Anvil', 'Bell', 'Cog', 'Dynamo');
    const to = onToday(slug, { open: true });
    expect(await send(to)).toEqual({ kind: 'sent', recipients: 4 });
    await ask('UPDATE organisation_contact SET is_primary = false WHERE organisation_id = $1', [sponsors[0]?.id]);
    await deliverOf(sponsors[1]!, slug, 10);
    await rollBackPledge(await reviewer(), await toMove(sponsors[2]!.reference, { reason: 'Wrong one' }));
    await sendWaiting();
    expect((await emailsOf(slug)).map(({ recipient }) => recipient)).toEqual([sponsors[3]?.person.email]);
    expect((await statesOf(slug)).map(({ state, why }) => [state, why])).toEqual([
      ['dropped', 'its recipient is not a contact of the organisation any more'],
      ['dropped', 'its sponsorship has no such benefit any more, or has had all of it'],
      ['dropped', 'its sponsorship has no such benefit any more, or has had all of it'],
      ['sent', null],
    ]);
    await expectChecksHold();
  });
});

describe('the text of an email', () => {
  it('goes with who wrote it, and what is not sent by then never is', async () => {
    const { slug } = await listed('Anvil');
    const writer = await newStaff('editor', 'moderate');
    const shown = await shownOf(onToday(slug));
    await sendBenefitEmail(writer, onToday(slug), TEXTS, { key: 'k', shown });
    const own = JSON.stringify(await findOwnData(writer.id), (_, v: unknown) =>
      typeof v === 'bigint' ? String(v) : v,
    );
    expect(own).toContain('has {quantity} to come');
    expect(await forgetPerson(writer)).toEqual({ kind: 'forgotten' });
    await sendWaiting();
    expect(await statesOf(slug)).toMatchObject([{ state: 'dropped', why: 'its text was erased' }]);
    expect(await listSentEmails(await editor(), slug)).toMatchObject([{ recipients: 1, texts: null }]);
    await expectChecksHold();
  });

  it('goes with whom it names', async () => {
    const [named, other] = [await newPerson({ name: 'Mirabel Quillfeather' }), await newPerson({ name: 'Hello' })];
    const { slug } = await listed('Anvil');
    for (const text of [`Ask mirabel quillfeather.`, `Ask ${named.email}.`, 'Hello, ask nobody.'])
      await send(onToday(slug), { texts: { [DEFAULT_LANG]: { subject: 'S', text } } });
    for (const person of [named, other]) expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    const texts = (await listSentEmails(await editor(), slug)).map((each) => each.texts?.[DEFAULT_LANG]?.text);
    expect(texts).toEqual(['Hello, ask nobody.', undefined, undefined]);
  });
});
