import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { ORGANISATION } from '#content/messages/organisation';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { findOrganisationEmail } from '#server/organisation/organisation-details-store';

/** The email to a contact that what they sent about their organisation is public now, or why it is not. */
export async function toDetailsEmail({
  kind,
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
  const lang = toEmailLang(locale ?? recipient.locale);
  const { t } = translate(lang, EMAIL, ORGANISATION);
  const name = organisation.publicName;
  const isShown = kind === 'details-shown';
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(isShown ? 'detailsShownSubject' : 'detailsRefusedSubject', { name }),
      paragraphs: [
        t('hello'),
        ...(isShown
          ? [t('detailsShownText', { name })]
          : [t('detailsRefusedText', { name }), t('detailsReason', { reason: organisation.reason ?? '–' })]),
      ],
      link: {
        path: localizedPath(LANGUAGES[lang], `/account/organisations/${organisation.slug}#details`),
        words: t('detailsLink'),
      },
    },
  };
}
