import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { OVERVIEW } from '#content/messages/desk-overview';
import { STAFF_DIGEST } from '#content/messages/staff-digest';
import { formatCount } from '#domain/count-text';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import { now } from '#server/clock';
import { findWaiting, type WaitingLine } from '#server/desk/waiting-work';
import { findDigestReader } from '#server/digest/digest-store';
import { countedRoles } from '#server/digest/queue-digests';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { siteUrl } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';

/** The text of a digest: each kind of work with its number, its age and its address. No data of people. */
function toDigestText(lang: Lang, waiting: readonly WaitingLine[]): EmailContent {
  const { t, language } = translate(lang, EMAIL, OVERVIEW, STAFF_DIGEST);
  const facts = waiting.map(({ kind, many, isMore, waitedHours, amounts, path }) => {
    const number =
      amounts.length > 0
        ? amounts.map((amount) => formatMoney(amount, language.numbers)).join(' · ')
        : `${formatCount(many, language.numbers)}${isMore ? '+' : ''}`;
    const age = ageText(waitedHours, t);
    const term = `${number} ${t(`wait-${kind}`, { count: many })}`;
    return { term, text: age ?? t('look'), url: siteUrl() + localizedPath(language, path) };
  });
  return {
    subject: t('subject', { count: waiting.length }),
    paragraphs: [t('hello'), t('intro'), { panel: { title: t('panel'), facts } }],
    link: { path: localizedPath(LANGUAGES[lang], '/admin'), words: t('link') },
    footLink: { path: localizedPath(LANGUAGES[lang], '/account/profile#digest'), words: t('change') },
  };
}

type Say = (key: 'oldestHours' | 'oldestDays', values: Readonly<Record<string, number>>) => string;

/** For how long the oldest has waited, in whole hours or days; null if that is not known. */
function ageText(hours: number | null, t: Say): string | null {
  if (hours === null) return null;
  const whole = Math.trunc(hours);
  return whole < 48 ? t('oldestHours', { hours: whole }) : t('oldestDays', { days: Math.trunc(hours / 24) });
}

/** A digest of what waits as it is sent. It is dropped if nothing does any more, or if its reader has lost their roles or wants none now. */
export async function toDigestEmail({
  recipient,
  recipientId,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient || recipientId === null) return 'no-recipient';
  const reader = await findDigestReader(recipientId);
  const waiting = reader ? await findWaiting({ id: reader.id, roles: countedRoles(reader) }, now()) : [];
  if (waiting.length === 0) return 'nothing-waits';
  const lang = toEmailLang(locale ?? recipient.locale);
  return { lang, recipient: recipient.email, content: toDigestText(lang, waiting) };
}
