import { CONTACT_EMAIL } from '#content/foundation';
import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { FACTOR_EMAILS } from '#content/messages/factor-emails';
import { SITE } from '#content/site';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findRemoval } from '#server/factor/factor-store';
import { translate } from '#server/i18n/translate';

/** The email to a person that a second factor was set up for their account, or that theirs was removed and by whom. */
export async function toFactorEmail({
  kind,
  eventId,
  recipient,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient) return 'no-recipient';
  const removal = kind === 'factor-removed' && eventId !== null ? await findRemoval(eventId) : null;
  if (kind === 'factor-removed' && !removal) return 'no-event';
  const lang = toEmailLang(locale ?? recipient.locale);
  const { t } = translate(lang, EMAIL, FACTOR_EMAILS);
  const site = SITE.name;
  const what =
    removal === null ? t('added', { site }) : t(removal.by === 'person' ? 'removedByYou' : 'removed', { site });
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(removal === null ? 'addedSubject' : 'removedSubject'),
      paragraphs: [
        t('hello'),
        what,
        ...(removal?.reason ? [t('reason', { reason: removal.reason })] : []),
        t('notYou', { email: CONTACT_EMAIL }),
      ],
      link: { path: localizedPath(LANGUAGES[lang], '/account/profile/second-factor'), words: t('factorLink') },
    },
  };
}
