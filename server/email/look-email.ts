import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { LOGOS } from '#content/messages/logos';
import { ORGANISATION } from '#content/messages/organisation';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';
import { findOrganisationEmail } from '#server/organisation/organisation-details-store';

/** The kinds of email about what staff decided of a text or a logo for the public. */
export const LOOK_KINDS = ['details-shown', 'details-refused', 'logo-shown', 'logo-refused'] as const;

/** One of them. */
export type LookKind = (typeof LOOK_KINDS)[number];

/** The text of such an email. `changed`: what staff have changed of its texts. */
export function toLookText(
  lang: Lang,
  kind: LookKind,
  { name, slug, reason }: Readonly<{ name: string; slug: string; reason: string | null }>,
  changed: Texts = {},
): EmailContent {
  const { t } = translateChanged(lang, changed, EMAIL, ORGANISATION, LOGOS);
  const sent = kind.startsWith('logo-') ? 'logo' : 'details';
  const decided = kind.endsWith('-shown') ? 'Shown' : 'Refused';
  return {
    subject: t(`${sent}${decided}Subject`, { name }),
    paragraphs: [
      t('hello'),
      t(`${sent}${decided}Text`, { name }),
      ...(decided === 'Refused' ? [t(`${sent}Reason`, { name, reason: reason ?? '–' })] : []),
    ],
    link: {
      path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#${sent === 'logo' ? 'logos' : 'details'}`),
      words: t(`${sent}Link`),
    },
  };
}

/** The email to a contact that the text or the logo they sent about their organisation is public now, or why it is not. */
export async function toLookEmail({
  kind,
  subjectId,
  eventId,
  recipientId,
  recipient,
  locale,
}: Omit<EmailRow, 'kind'> & Readonly<{ kind: LookKind }>): Promise<
  Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason
> {
  if (!recipient || recipientId === null) return 'no-recipient';
  if (eventId === null) return 'no-event';
  const organisation = await findOrganisationEmail(BigInt(subjectId), eventId, recipientId);
  if (!organisation) return 'not-contact';
  const lang = toEmailLang(locale ?? recipient.locale);
  const { publicName: name, slug, reason } = organisation;
  const changed = await findChangedTexts(kind, lang);
  return { lang, recipient: recipient.email, content: toLookText(lang, kind, { name, slug, reason }, changed) };
}
