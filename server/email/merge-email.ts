import { CONTACT_EMAIL } from '#content/foundation';
import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { MERGE_EMAILS } from '#content/messages/merge-emails';
import { SITE } from '#content/site';
import { maskEmail } from '#domain/email-address';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { findMergeOfEvent } from '#server/person/merge-store';

/** The email to one of the two addresses of a person whose records were merged or separated. It names the other address shortened: a mistake must not tell it to a stranger. */
export async function toMergeEmail({
  kind,
  eventId,
  recipient,
  recipientId,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient) return 'no-recipient';
  const isUndone = kind === 'records-separated';
  const merge = eventId === null ? null : await findMergeOfEvent(eventId, isUndone);
  if (!merge) return 'merge-undone';
  const goes = merge.from.id === recipientId;
  const lang = toEmailLang(locale ?? recipient.locale);
  const { t } = translate(lang, EMAIL, MERGE_EMAILS);
  const values = {
    site: SITE.name,
    own: recipient.email,
    other: maskEmail((goes ? merge.into : merge.from).email),
    contact: CONTACT_EMAIL,
  };
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(isUndone ? 'separatedSubject' : 'mergedSubject'),
      paragraphs: [
        t('hello'),
        t(isUndone ? 'separated' : goes ? 'mergedGoes' : 'mergedStays', values),
        t(isUndone ? 'separatedNot' : 'mergedNot', values),
      ],
      link: { path: localizedPath(LANGUAGES[lang], '/account'), words: t('accountLink') },
    },
  };
}
