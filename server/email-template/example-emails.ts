import type { Lang } from '#content/languages';
import { EMAIL_TEMPLATES } from '#content/messages/email-templates';
import { addDays } from '#domain/civil-date';
import type { TemplateKind } from '#domain/email-kind';
import type { ReminderStage } from '#domain/reminder';
import { now, today } from '#server/clock';
import { toAgreementText } from '#server/email/agreement-email';
import { toAssetText } from '#server/email/asset-email';
import { toCardText } from '#server/email/card-email';
import { toInvitationText } from '#server/email/contact-invitation';
import { toDeliveryText } from '#server/email/delivery-email';
import type { EmailContent } from '#server/email/email-frame';
import { toInvoiceText } from '#server/email/invoice-email';
import { toLookText } from '#server/email/look-email';
import { toOfferText } from '#server/email/place-offer';
import { toReminderText } from '#server/email/reminder-text';
import { toRenewalText } from '#server/email/renewal-notice';
import { toSponsorshipText } from '#server/email/sponsorship-notice';
import {
  METHOD,
  PLEDGE_EXAMPLES,
  PROGRAMME,
  REFERENCE,
  units,
  type Example,
} from '#server/email-template/example-pledge-emails';
import { describePledge } from '#server/pledge/pledge-summary';
import { readMessages, type Texts } from '#server/i18n/translate';

const SLUG = 'example';

const words = (lang: Lang) => readMessages(lang, EMAIL_TEMPLATES);

const reminder =
  (stage: ReminderStage, more: Readonly<{ open?: number; charged?: string }> = {}): Example =>
  (lang, changed) =>
    toReminderText(
      lang,
      [
        {
          reference: REFERENCE,
          what: describePledge(
            { membershipClass: null, tier: null, years: null, programme: PROGRAMME?.name ?? null },
            lang,
          ),
          due: addDays(today(), 7),
          open: units(more.open ?? 60),
          whole: units(60),
          stage,
          charged: more.charged ?? null,
          invoice: null,
        },
      ],
      `/reminders`,
      changed,
    );

const sponsorship =
  (isOver: boolean): Example =>
  (lang, changed) => {
    const { 'example-organisation': organisation, 'example-level': level } = words(lang);
    const until = addDays(today(), isOver ? -1 : 60);
    return toSponsorshipText(
      lang,
      { organisation, level, slug: SLUG, until, kept: addDays(until, -30), isOver },
      changed,
    );
  };

const invoice =
  (more: Readonly<{ isPaid?: boolean; why?: 'changed' | 'undone' | 'corrected' }> = {}): Example =>
  (lang, changed) => {
    const { 'example-organisation': organisation, 'example-invoice': what } = words(lang);
    const [amount, due, isPaid] = [units(5_000), addDays(today(), 30), more.isPaid ?? false];
    const credit = more.why ? { number: 'CN-2026-0001', why: more.why } : null;
    const facts = { reference: REFERENCE, number: 'INV-2026-0001', organisation, what, amount, open: amount, due };
    return toInvoiceText(lang, { ...facts, isPaid, credit, path: '/account' }, changed);
  };

const offer =
  (state: 'offered' | 'expired', { isBenefit = false, isContact = false } = {}): Example =>
  (lang, changed) => {
    const { 'example-organisation': organisation, 'example-level': list, 'example-person': name } = words(lang);
    const contact = isContact ? { organisation, slug: SLUG } : null;
    return toOfferText(lang, state, { id: 1n, isBenefit, list, name, until: now(), contact }, changed);
  };

const look =
  (kind: Parameters<typeof toLookText>[1]): Example =>
  (lang, changed) => {
    const { 'example-organisation': name, 'example-reason': reason } = words(lang);
    return toLookText(lang, kind, { name, slug: SLUG, reason }, changed);
  };

const card =
  (isMemory: boolean, isNamed: boolean): Example =>
  (lang, changed) => {
    const { 'example-person': honoured, 'example-family': name, 'example-words': text } = words(lang);
    return toCardText(lang, { isMemory, honoured, giver: 'Grace Example', name: isNamed ? name : null, text }, changed);
  };

/** An example of each kind of email; more than one where the texts depend on what it is about, so that each text that staff may change is in one of them. */
const EXAMPLES: Readonly<Record<TemplateKind, readonly Example[]>> = {
  ...PLEDGE_EXAMPLES,
  'instalment-coming': [reminder('soon'), reminder('soon', { open: 20 }), reminder('soon', { charged: METHOD })],
  'instalment-due': [reminder('due'), reminder('due', { open: 20 })],
  'instalment-overdue': [reminder('overdue'), reminder('overdue', { open: 20 })],
  'membership-ends-soon': [
    (lang, changed) => toRenewalText(lang, { membershipClass: 'supporting', until: addDays(today(), 30) }, changed),
  ],
  'sponsorship-ends-soon': [sponsorship(false)],
  'sponsorship-ended': [sponsorship(true)],
  'place-offered': [offer('offered'), offer('offered', { isContact: true })],
  'offer-ended': [offer('expired'), offer('expired', { isBenefit: true }), offer('expired', { isContact: true })],
  'agreement-sent': [
    (lang, changed) => {
      const { 'example-organisation': organisation, 'example-level': level } = words(lang);
      return toAgreementText(lang, { reference: REFERENCE, organisation, level, path: '/account' }, changed);
    },
  ],
  'invoice-issued': [invoice(), invoice({ isPaid: true })],
  'invoice-cancelled': [invoice({ why: 'changed' }), invoice({ why: 'undone' }), invoice({ why: 'corrected' })],
  'assets-asked': [
    (lang, changed) => {
      const { 'example-organisation': name, 'example-asset': title } = words(lang);
      const missing = [
        { title, due: addDays(today(), 14) },
        { title, due: null },
      ];
      return toAssetText(lang, { name, slug: SLUG, missing }, changed);
    },
  ],
  'benefits-delivered': [
    (lang, changed) => {
      const { 'example-organisation': name, 'example-benefit': benefit } = words(lang);
      const delivered = [{ name: benefit, on: today(), quantity: 2, used: 4, promised: 6 }];
      return toDeliveryText(lang, { name, slug: SLUG, delivered }, changed);
    },
  ],
  'contact-invited': [
    (lang, changed) => {
      const { 'example-organisation': name } = words(lang);
      return toInvitationText(lang, { name, slug: SLUG, email: 'ada@example.org' }, changed);
    },
  ],
  'details-shown': [look('details-shown')],
  'details-refused': [look('details-refused')],
  'logo-shown': [look('logo-shown')],
  'logo-refused': [look('logo-refused')],
  'dedication-card': [card(false, true), card(true, true), card(false, false)],
};

/** The examples of a kind of email with what staff have changed of its texts, as the email itself is made. */
export function writeExamples(kind: TemplateKind, lang: Lang, changed: Texts): readonly EmailContent[] {
  return EXAMPLES[kind].map((example) => example(lang, changed));
}

/** All that an email says, in lines. */
function readAll({ subject, paragraphs, link, footLink }: EmailContent): string {
  const said = paragraphs.filter((part) => typeof part === 'string');
  return [subject, ...said, link?.words ?? '', footLink?.words ?? ''].join('\n');
}

/** Whether all examples of a kind of email have a text. */
export function isInEveryExample(kind: TemplateKind, lang: Lang, key: string): boolean {
  return writeExamples(kind, lang, { [key]: '\u0001' }).every((content) => readAll(content).includes('\u0001'));
}

/** What stands for a placeholder of a text in the first example that has the text; empty if none has it. */
export function exampleOf(
  kind: TemplateKind,
  lang: Lang,
  { key, name }: Readonly<{ key: string; name: string }>,
): string {
  for (const content of writeExamples(kind, lang, { [key]: `\u0001{${name}}\u0001` })) {
    const [, found] = /\u0001(.*?)\u0001/s.exec(readAll(content)) ?? [];
    if (found !== undefined) return found;
  }
  return '';
}
