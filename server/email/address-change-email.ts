import { CONTACT_EMAIL } from '#content/foundation';
import { LANGUAGES, type Lang } from '#content/languages';
import { ADDRESS_EMAILS } from '#content/messages/address-emails';
import { EMAIL } from '#content/messages/email';
import { SITE } from '#content/site';
import { maskEmail } from '#domain/email-address';
import { instantText } from '#domain/instant-text';
import { localizedPath } from '#domain/localized-path';
import { findAddressChange } from '#server/address-change/address-change-store';
import { findStopToken } from '#server/address-change/address-change-token';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';

/** The email to the old or to the new address that an admin changes the address of an account. Only the one to the old address has the link that stops it. */
export async function toAddressEmail({
  kind,
  subjectId,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  const change = await findAddressChange(subjectId);
  if (!change) return 'link-used';
  const token = findStopToken(change.id, change.stopToken);
  if (!token) return 'secret-changed';
  const lang = toEmailLang(locale ?? change.person.locale);
  const { t, language } = translate(lang, EMAIL, ADDRESS_EMAILS);
  const isOld = kind === 'address-change-old';
  const values = {
    site: SITE.name,
    account: isOld ? change.person.email : maskEmail(change.person.email),
    email: isOld ? maskEmail(change.email) : change.email,
    at: instantText(change.effectiveAt, language.days),
    contact: CONTACT_EMAIL,
  };
  const path = isOld ? `/sign-in/stop-change?token=${token}` : '/sign-in';
  return {
    lang,
    recipient: isOld ? change.person.email : change.email,
    content: {
      subject: t(isOld ? 'oldSubject' : 'newSubject'),
      paragraphs: [t('hello'), t(isOld ? 'old' : 'new', values), t(isOld ? 'oldNot' : 'newNot', values)],
      link: { path: localizedPath(LANGUAGES[lang], path), words: t(isOld ? 'stopLink' : 'signInLink') },
    },
  };
}
