import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { instantText } from '#domain/instant-text';
import { localizedPath } from '#domain/localized-path';
import { OFFER_HOURS, waitingStateAt } from '#domain/waiting-list';
import { now } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { readListNames } from '#server/waiting/list-name';
import { findWaitingRow } from '#server/waiting/waiting-store';

/**
 * The email that a place is free and reserved, with the time at which the offer ends, in the person's language of today. It is dropped if the offer was taken, was given
 * up or has ended by then.
 */
export async function toPlaceOffer({
  subjectId,
  recipient,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient) return 'no-recipient';
  const row = await findWaitingRow(BigInt(subjectId));
  if (!row?.offerUntil || waitingStateAt(row, now()) !== 'offered') return 'offer-over';
  const lang = toEmailLang(recipient.locale);
  const { t, language } = translate(lang, WAITING_LIST, EMAIL);
  const values = {
    list: (await readListNames(lang))(row),
    until: instantText(row.offerUntil, language.days),
    hours: OFFER_HOURS,
  };
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t('emailSubject', values),
      paragraphs: [t('hello'), t('emailText', values), t('emailNext', values), t('emailNot')],
      link: { path: localizedPath(LANGUAGES[lang], `/account/waiting/${row.id}`), words: t('emailLink') },
    },
  };
}
