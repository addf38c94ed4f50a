import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { ORGANISATION } from '#content/messages/organisation';
import { SITE } from '#content/site';
import { INVITATION_DAYS } from '#domain/contact-role';
import { localizedPath } from '#domain/localized-path';
import { findInvitation } from '#server/contact/contact-store';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';

/** The text of an invitation to an address, to be a contact of an organisation. `changed`: what staff have changed of its texts. */
export function toInvitationText(
  lang: Lang,
  { name, slug, email }: Readonly<{ name: string; slug: string; email: string }>,
  changed: Texts = {},
): EmailContent {
  const { t } = translateChanged(lang, changed, EMAIL, ORGANISATION);
  const values = { name, site: SITE.name, email, days: INVITATION_DAYS };
  return {
    subject: t('inviteSubject', values),
    paragraphs: [t('hello'), t('inviteText', values), t('inviteHow', values), t('inviteNot', values)],
    link: { path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}`), words: t('inviteLink') },
  };
}

/** The email that invites somebody to be a contact of an organisation, in the language of who invited them. It is dropped if they have joined or were removed since. */
export async function toContactInvitation({
  subjectId,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  const invitation = await findInvitation(BigInt(subjectId));
  if (!invitation?.organisation) return 'not-invited';
  const { email, organisation } = invitation;
  const lang = toEmailLang(locale);
  const { publicName: name, slug } = organisation;
  const changed = await findChangedTexts('contact-invited', lang);
  return { lang, recipient: email, content: toInvitationText(lang, { name, slug, email }, changed) };
}
