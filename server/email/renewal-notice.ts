import { LANGUAGES, type Lang } from '#content/languages';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { EMAIL } from '#content/messages/email';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';
import { findEndingTerm } from '#server/member/member-store';
import { describeMembership } from '#server/pledge/pledge-summary';

/** The text of the notice that the year of a membership ends on a day. `changed`: what staff have changed of its texts. */
export function toRenewalText(
  lang: Lang,
  { membershipClass, until }: Readonly<{ membershipClass: string; until: CivilDate }>,
  changed: Texts = {},
): EmailContent {
  const { t, language } = translateChanged(lang, changed, EMAIL, MEMBERSHIP_STATUS);
  const values = { what: describeMembership(membershipClass, lang), until: formatDate(until, language.days) };
  return {
    subject: t('noticeSubject', values),
    paragraphs: [t('hello'), t('notice', values), t('noticeRenew', values), t('noticeNothing', values)],
    link: { path: localizedPath(LANGUAGES[lang], '/account#membership'), words: t('noticeLink') },
  };
}

/** The email that a membership ends soon, with the link to renew it. It is dropped if the membership was renewed or has ended since it was queued. */
export async function toRenewalNotice(
  email: EmailRow,
): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  const { recipient, locale, subjectId } = email;
  if (!recipient) return 'no-recipient';
  const lang = toEmailLang(locale ?? recipient.locale);
  const term = await findEndingTerm(BigInt(subjectId));
  const until = term?.lastDay && fromDateColumn(term.lastDay);
  if (!term || !until || until < today()) return 'renewed-already';
  const changed = await findChangedTexts('membership-ends-soon', lang);
  return {
    lang,
    recipient: recipient.email,
    content: toRenewalText(lang, { membershipClass: term.class, until }, changed),
  };
}
