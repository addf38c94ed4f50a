import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { compareDates, formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { keptUntil } from '#domain/sponsorship-renewal';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';
import { findEndingSponsorship } from '#server/renewal/renewal-store';

/** A sponsorship that ends or has ended; `kept`: the last day on which its place is kept, null where it is not. */
type Ending = Readonly<{
  organisation: string;
  slug: string;
  level: string;
  until: CivilDate;
  kept: CivilDate | null;
  isOver: boolean;
}>;

/** The text of the notice about it. `changed`: what staff have changed of its texts. */
export function toSponsorshipText(lang: Lang, ending: Ending, changed: Texts = {}): EmailContent {
  const { organisation, slug, level, until, kept, isOver } = ending;
  const { t, language } = translateChanged(lang, changed, EMAIL, SPONSORSHIP_RENEWAL);
  const values = { organisation, level, until: formatDate(until, language.days) };
  return {
    subject: t(isOver ? 'endedSubject' : 'noticeSubject', values),
    paragraphs: [
      t('hello'),
      t(isOver ? 'ended' : 'notice', values),
      t(isOver ? 'endedRenew' : 'noticeRenew', values),
      ...(kept === null ? [] : [t('noticeKept', { ...values, kept: formatDate(kept, language.days) })]),
      t(isOver ? 'endedNothing' : 'noticeNothing', values),
    ],
    link: {
      path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#renewal`),
      words: t('noticeLink'),
    },
  };
}

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
  const [until, day] = [fromDateColumn(ending.termUntil), today()];
  const { publicName: organisation, slug } = ending.organisation;
  const isOver = compareDates(until, day) < 0;
  const kept = keptUntil(until);
  const isKept = ending.tier.capacity !== null && compareDates(day, kept) <= 0;
  const changed = await findChangedTexts(isOver ? 'sponsorship-ended' : 'sponsorship-ends-soon', lang);
  return {
    lang,
    recipient: recipient.email,
    content: toSponsorshipText(
      lang,
      { organisation, slug, level: ending.tier.name, until, kept: isKept ? kept : null, isOver },
      changed,
    ),
  };
}
