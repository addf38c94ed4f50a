import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { compareDates, formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { keptUntil } from '#domain/sponsorship-renewal';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { findEndingSponsorship } from '#server/renewal/renewal-store';

/** The email that a sponsorship ends soon or has ended, with the link to renew it. It is dropped if something follows the sponsorship since it was queued, or its recipient is no primary contact any more. */
export async function toSponsorshipNotice(
  email: EmailRow,
): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  const { recipient, recipientId, locale, subjectId } = email;
  if (!recipient || recipientId === null) return 'no-recipient';
  const lang = toEmailLang(locale ?? recipient.locale);
  const ending = await findEndingSponsorship(BigInt(subjectId), recipientId);
  if (!ending?.termUntil || !ending.organisation || !ending.tier) return 'renewed-already';
  if (ending.organisation.contacts.length === 0) return 'not-contact';
  const { t, language } = translate(lang, EMAIL, SPONSORSHIP_RENEWAL);
  const [until, day] = [fromDateColumn(ending.termUntil), today()];
  const { publicName: organisation, slug } = ending.organisation;
  const values = { organisation, level: ending.tier.name, until: formatDate(until, language.days) };
  const kept = keptUntil(until);
  const isKept = ending.tier.capacity !== null && compareDates(day, kept) <= 0;
  const isOver = compareDates(until, day) < 0;
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(isOver ? 'endedSubject' : 'noticeSubject', values),
      paragraphs: [
        t('hello'),
        t(isOver ? 'ended' : 'notice', values),
        t(isOver ? 'endedRenew' : 'noticeRenew'),
        ...(isKept ? [t('noticeKept', { kept: formatDate(kept, language.days), level: ending.tier.name })] : []),
        t(isOver ? 'endedNothing' : 'noticeNothing'),
      ],
      link: {
        path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#renewal`),
        words: t('noticeLink'),
      },
    },
  };
}
