import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { LOGOS } from '#content/messages/logos';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { findOrganisationEmail } from '#server/organisation/organisation-details-store';

/** The email to a contact that the logo they sent is public now, or why it is not. */
export async function toLogoEmail({
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
  const { t } = translate(lang, EMAIL, LOGOS);
  const name = organisation.publicName;
  const paragraphs =
    kind === 'logo-shown'
      ? [t('logoShownText', { name })]
      : [t('logoRefusedText', { name }), t('logoReason', { reason: organisation.reason ?? '–' })];
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(kind === 'logo-shown' ? 'logoShownSubject' : 'logoRefusedSubject', { name }),
      paragraphs: [t('hello'), ...paragraphs],
      link: {
        path: localizedPath(LANGUAGES[lang], `/account/organisations/${organisation.slug}#logos`),
        words: t('logoLink'),
      },
    },
  };
}
