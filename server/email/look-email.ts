import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { LOGOS } from '#content/messages/logos';
import { ORGANISATION } from '#content/messages/organisation';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { findOrganisationEmail } from '#server/organisation/organisation-details-store';

/** The email to a contact that the text or the logo they sent about their organisation is public now, or why it is not. */
export async function toLookEmail({
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
  const { t } = translate(lang, EMAIL, ORGANISATION, LOGOS);
  const { publicName: name, slug, reason } = organisation;
  const sent = kind.startsWith('logo-') ? 'logo' : 'details';
  const decided = kind.endsWith('-shown') ? 'Shown' : 'Refused';
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(`${sent}${decided}Subject`, { name }),
      paragraphs: [
        t('hello'),
        t(`${sent}${decided}Text`, { name }),
        ...(decided === 'Refused' ? [t(`${sent}Reason`, { reason: reason ?? '–' })] : []),
      ],
      link: {
        path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#${sent === 'logo' ? 'logos' : 'details'}`),
        words: t(`${sent}Link`),
      },
    },
  };
}
