import { createHash } from 'node:crypto';
import { BENEFIT_EMAILS } from '#content/messages/benefit-emails';
import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { PLACEHOLDERS, type BenefitEmailTexts, type EmailWords } from '#domain/benefit-email';
import { isBenefitSlug, type BenefitPeriod } from '#domain/benefit-list';
import type { CivilDate } from '#domain/civil-date';
import { EVENT_DATA } from '#domain/event';
import { parseReference } from '#domain/reference';
import type { Staff } from '#server/auth';
import {
  countRecipients,
  findAddressed,
  findSentEmails,
  storeBenefitEmail,
  type AddressedRow,
} from '#server/benefit-list/benefit-email-store';
import { now, today } from '#server/clock';
import { translate } from '#server/i18n/translate';

/** Which list an email goes to. */
export type BenefitEmailTo = Readonly<{ slug: string; period: BenefitPeriod }>;

/** How many emails a page lists. */
const MOST_SENT = 20;

/** An email that was sent to a list: when, by whom, to how many, and its texts by language, null once they were erased. */
export type SentBenefitEmail = Readonly<{
  id: string;
  on: CivilDate;
  by: string;
  recipients: number;
  organisations: number;
  texts: BenefitEmailTexts | null;
}>;

/** The template in a language that an email starts from, with its placeholders. */
export function benefitEmailTemplate(lang: Lang): EmailWords {
  const { t } = translate(lang, BENEFIT_EMAILS);
  const kept = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `{${name}}`]));
  return { subject: t('templateSubject', kept), text: t('templateText', kept) };
}

/** The templates in every language of the site. */
export function benefitEmailTemplates(): Readonly<Record<Lang, EmailWords>> {
  const all = LANGUAGE_LIST.map(({ code }) => [code, benefitEmailTemplate(code)]);
  return Object.fromEntries(all) as Record<Lang, EmailWords>;
}

/** The last emails that were sent to lists of a benefit, newest first. */
export async function listSentEmails(_staff: Staff, slug: string): Promise<readonly SentBenefitEmail[]> {
  const rows = await findSentEmails(slug, MOST_SENT);
  return rows.map(({ id, at, data, actor, texts }) => ({
    id: String(id),
    on: today(at),
    by: actor?.name ?? actor?.email ?? '–',
    ...EVENT_DATA.benefit['benefit-email-sent'].pick({ recipients: true, organisations: true }).parse(data),
    texts,
  }));
}

/** How many get an email to a list, and of how many organisations. */
export async function countBenefitRecipients(
  _staff: Staff,
  { slug, period }: BenefitEmailTo,
): Promise<Readonly<{ recipients: number; organisations: number }>> {
  const { recipients, organisations } = await countRecipients(slug, period);
  return { recipients, organisations };
}

/**
 * Who of one sponsorship of the list would get an email, with what stands for its placeholders; of the first one by name if the list has none with this reference. `shown`: the
 * fingerprint of the texts and of all recipients, with which the email is sent. Null if nobody would get it.
 */
export async function previewBenefitEmail(
  _staff: Staff<'moderate'>,
  { slug, period }: BenefitEmailTo,
  texts: BenefitEmailTexts,
  reference: string,
): Promise<Readonly<{ rows: readonly [AddressedRow, ...AddressedRow[]]; recipients: number; shown: string }> | null> {
  if (!isBenefitSlug(slug)) return null;
  const [{ seen, recipients }, [first, ...more]] = await Promise.all([
    countRecipients(slug, period),
    findAddressed(slug, period, parseReference(reference) ?? ''),
  ]);
  if (!first || seen === null) return null;
  return { rows: [first, ...more], recipients, shown: `${seen}.${fingerprintOf(texts)}` };
}

/** Changes with every character of an email. */
function fingerprintOf(texts: BenefitEmailTexts): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(texts).toSorted()))
    .digest('hex');
}

/**
 * Sends an email to the primary contacts of all in a list, once for each key. `changed`: the texts or the recipients are not those of the preview with the fingerprint
 * `shown`, so nothing was sent.
 */
export async function sendBenefitEmail(
  staff: Staff<'moderate'>,
  { slug, period }: BenefitEmailTo,
  texts: BenefitEmailTexts,
  { key, shown }: Readonly<{ key: string; shown: string }>,
): Promise<Readonly<{ kind: 'sent'; recipients: number }> | Readonly<{ kind: 'changed' | 'nobody' | 'key-reused' }>> {
  const [seen = '', written = ''] = shown.split('.');
  if (written !== fingerprintOf(texts)) return { kind: 'changed' };
  if (!isBenefitSlug(slug)) return { kind: 'nobody' };
  const result = await storeBenefitEmail({ ...period, slug, texts, seen, actor: staff.id, key, at: now() });
  return result.kind === 'replayed' ? { kind: 'sent', ...result.answer } : result;
}
