import { LANGUAGES, type Lang } from '#content/languages';
import { DELIVERIES } from '#content/messages/deliveries';
import { EMAIL } from '#content/messages/email';
import { civilDate, formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { findDeliveredWith } from '#server/delivery/delivery-store';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { getEnv } from '#server/env';
import { translate } from '#server/i18n/translate';
import { findOrganisationEmail } from '#server/organisation/organisation-details-store';

/** The email to a primary contact about all that was recorded for their organisation on a day. It is dropped if all of it was taken back. */
export async function toDeliveryEmail({
  subjectId,
  eventId,
  recipientId,
  recipient,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient || recipientId === null) return 'no-recipient';
  if (eventId === null) return 'no-event';
  const organisation = await findOrganisationEmail(BigInt(subjectId), eventId, recipientId);
  if (!organisation) return 'not-contact';
  const delivered = await findDeliveredWith(BigInt(subjectId), eventId, getEnv().TIME_ZONE);
  if (delivered.length === 0) return 'delivery-taken-back';
  const lang = toEmailLang(locale ?? recipient.locale);
  const { t, language } = translate(lang, EMAIL, DELIVERIES);
  const { publicName: name, slug } = organisation;
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t('emailSubject', { name, count: delivered.length }),
      paragraphs: [
        t('hello'),
        t('emailText', { name }),
        ...delivered.map(({ on, quantity, used, promised, ...each }) =>
          t('emailLine', {
            benefit: nameOfPromised(lang, each),
            quantity,
            used,
            promised,
            day: formatDate(civilDate(on), language.days),
          }),
        ),
      ],
      link: { path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#benefits`), words: t('emailLink') },
    },
  };
}
