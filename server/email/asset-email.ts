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
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';

type Asked = Readonly<{
  name: string;
  slug: string;
  /** What is missing, each with the day by which it is needed, null without one. */
  missing: readonly Readonly<{ title: string; due: string | null }>[];
}>;

/** The text of the email about what an organisation has to send. `changed`: what staff have changed of its texts. */
export function toAssetText(lang: Lang, { name, slug, missing }: Asked, changed: Texts = {}): EmailContent {
  const { t, language } = translateChanged(lang, changed, EMAIL, ASSETS);
  const values = { name, count: missing.length };
  return {
    subject: t('emailSubject', values),
    paragraphs: [
      t('hello'),
      t('emailText', values),
      ...missing.map(({ title, due }) =>
        due === null
          ? t('emailLineAny', { title })
          : t('emailLine', { title, day: formatDate(civilDate(due), language.days) }),
      ),
    ],
    link: { path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#assets`), words: t('emailLink') },
  };
}

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
  if (found.missing.length === 0) return 'assets-sent';
  const lang = toEmailLang(locale ?? recipient.locale);
  const changed = await findChangedTexts('assets-asked', lang);
  return { lang, recipient: recipient.email, content: toAssetText(lang, found, changed) };
}
