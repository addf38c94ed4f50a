import type { Lang } from '#content/languages';
import { AGREEMENTS } from '#content/messages/agreements';
import { EMAIL } from '#content/messages/email';
import { findAgreementOf } from '#server/agreement/agreement-store';
import { toAgreement } from '#server/document/agreement';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';

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
  const { t } = translate(lang, EMAIL, AGREEMENTS);
  const { row, reference } = found;
  const values = { reference, organisation: row.name ?? '', level: row.facts.level };
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t('emailSubject', values),
      paragraphs: [t('hello'), t('emailText', values)],
      link: { path: toAgreement(row, reference, lang).path, words: t('emailLink') },
    },
  };
}
