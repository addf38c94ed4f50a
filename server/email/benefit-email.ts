import { DEFAULT_LANG, LANGUAGES, type Lang } from '#content/languages';
import { BENEFIT_EMAILS } from '#content/messages/benefit-emails';
import { fillPlaceholders, type BenefitEmailTexts } from '#domain/benefit-email';
import { formatCount } from '#domain/count-text';
import { localizedPath } from '#domain/localized-path';
import { findBenefitEmail, type AddressedRow } from '#server/benefit-list/benefit-email-store';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { frameEmail, type EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';

/** The email that a contact gets, in their language, or in the default one if nothing was written in theirs. Who has no name is greeted by the organisation's. */
function toContent(
  texts: BenefitEmailTexts,
  row: AddressedRow,
): Readonly<{ content: EmailContent; lang: Lang }> | null {
  const own = toEmailLang(row.locale);
  const lang = texts[own] ? own : DEFAULT_LANG;
  const words = texts[lang];
  if (!words) return null;
  const { t, language } = translate(lang, BENEFIT_EMAILS);
  const { organisation, contact, left, slug, translations } = row;
  const benefit = nameOfPromised(lang, { slug: row.benefitSlug, name: row.benefit, translations });
  const quantity = formatCount(left, language.numbers);
  const fill = (text: string) =>
    fillPlaceholders(text, { organisation, benefit, quantity, contact: contact || organisation });
  return {
    lang,
    content: {
      subject: fill(words.subject),
      paragraphs: fill(words.text)
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== ''),
      link: { path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#benefits`), words: t('link') },
    },
  };
}

/** What each of these contacts would get, in plain text. */
export function wordBenefitEmails(
  texts: BenefitEmailTexts,
  rows: readonly AddressedRow[],
): readonly Readonly<{ to: string; lang: Lang; subject: string; text: string }>[] {
  return rows.flatMap((row) => {
    const worded = toContent(texts, row);
    if (!worded) return [];
    const { subject, text } = frameEmail(worded.content, worded.lang);
    return [{ to: row.email, lang: worded.lang, subject, text }];
  });
}

/** An email that staff wrote to everyone who gets a benefit, to one primary contact, with what is still to come as it is sent. */
export async function toBenefitEmail({
  subjectId,
  eventId,
  recipientId,
  recipient,
}: EmailRow): Promise<
  Readonly<{ recipient: string; content: EmailContent; lang: Lang; keptSubject: string }> | DropReason
> {
  if (!recipient || recipientId === null) return 'no-recipient';
  const row = eventId === null ? null : await findBenefitEmail(eventId, BigInt(subjectId), recipientId);
  if (!row) return 'no-event';
  if (!row.texts) return 'text-erased';
  if (!row.inList) return 'benefit-gone';
  if (!row.isContact) return 'not-contact';
  const worded = toContent(row.texts, row);
  // What staff wrote can be erased, and is not kept a second time.
  return worded ? { ...worded, recipient: recipient.email, keptSubject: row.benefit } : 'text-erased';
}
