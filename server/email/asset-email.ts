import { LANGUAGES, type Lang } from '#content/languages';
import { ASSETS } from '#content/messages/assets';
import { EMAIL } from '#content/messages/email';
import { civilDate, formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { findMissing } from '#server/asset/asset-store';
import { today } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';

/** The email to a contact about what their sponsorship is asked for. It is dropped if all of it was sent since it was queued, or they may not send it any more. */
export async function toAssetEmail({
  subjectId,
  recipientId,
  recipient,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient || recipientId === null) return 'no-recipient';
  const found = await findMissing(BigInt(subjectId), recipientId, today());
  if (!found) return 'not-contact';
  const { name, slug, missing } = found;
  if (missing.length === 0) return 'assets-sent';
  const lang = toEmailLang(locale ?? recipient.locale);
  const { t, language } = translate(lang, EMAIL, ASSETS);
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t('emailSubject', { name, count: missing.length }),
      paragraphs: [
        t('hello'),
        t('emailText', { name }),
        ...missing.map(({ title, due }) =>
          due === null
            ? t('emailLineAny', { title })
            : t('emailLine', { title, day: formatDate(civilDate(due), language.days) }),
        ),
      ],
      link: { path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#assets`), words: t('emailLink') },
    },
  };
}
