import type { Lang } from '#content/languages';
import { AGREEMENTS } from '#content/messages/agreements';
import { EMAIL } from '#content/messages/email';
import { findAgreementOf } from '#server/agreement/agreement-store';
import { toAgreement } from '#server/document/agreement';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';

/** The text of the email that asks to sign an agreement; `path` is the one of the agreement. `changed`: what staff have changed of its texts. */
export function toAgreementText(
  lang: Lang,
  { path, ...values }: Readonly<{ reference: string; organisation: string; level: string; path: string }>,
  changed: Texts = {},
): EmailContent {
  const { t } = translateChanged(lang, changed, EMAIL, AGREEMENTS);
  return {
    subject: t('emailSubject', values),
    paragraphs: [t('hello'), t('emailText', values)],
    link: { path, words: t('emailLink') },
  };
}

/** The email that asks a primary contact to sign an agreement, in their language. It is dropped if the agreement was signed or no longer counts. */
export async function toAgreementEmail({
  subjectId,
  recipient,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient) return 'no-recipient';
  const found = await findAgreementOf(BigInt(subjectId));
  if (!found || found.row.state !== 'sent') return 'agreement-moved';
  const lang = toEmailLang(locale ?? recipient.locale);
  const { row, reference } = found;
  const facts = { reference, organisation: row.name ?? '', level: row.facts.level };
  const { path } = toAgreement(row, reference, lang);
  const changed = await findChangedTexts('agreement-sent', lang);
  return { lang, recipient: recipient.email, content: toAgreementText(lang, { ...facts, path }, changed) };
}
