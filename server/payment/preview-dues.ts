import { LANGUAGES, type Lang } from '#content/languages';
import type { DuesAct } from '#domain/dues';
import { openTotal } from '#domain/end-pledge';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { frameEmail, type EmailContent } from '#server/email/email-frame';
import { findRecipientOf, findWordedPledge } from '#server/email/email-store';
import { toEmailLang, toEventEmail } from '#server/email/email-text';
import { toReminderText } from '#server/email/reminder-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import type { EmailPreview } from '#server/email-template/email-template-queries';
import { findOverdueDates } from '#server/payment/dues-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { toReminderViews } from '#server/reminder/reminder-queries';

/** The email that an act would send about a pledge, to whom and in which language. */
export type DuesPreview = Readonly<{ email: EmailPreview; to: string; lang: Lang }>;

/** The email that an act would send now about one of the chosen pledges. Nothing is done or sent. Null if it would send none. */
export async function previewDues(
  _staff: Staff<'handle-money'>,
  act: DuesAct,
  { reference, reason }: Readonly<{ reference: string; reason: string }>,
): Promise<DuesPreview | null> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return null;
  const [row, recipient] = await Promise.all([findWordedPledge(pledge.id), findRecipientOf(pledge.supporterId)]);
  if (!row || !recipient) return null;
  const lang = toEmailLang(recipient.locale);
  const toPreview = (content: EmailContent) => ({ email: frameEmail(content, lang), to: recipient.email, lang });
  if (act === 'release') {
    const data = { amount: String(openTotal(pledge.instalments)), currency: pledge.currency };
    const event = { data, reason, isOpen: false, nextPayment: null, charged: null, invoices: [], pledge: row };
    const changed = await findChangedTexts('pledge-released', lang);
    return toPreview(toEventEmail('pledge-released', event, lang, { changed }));
  }
  const dates = await findOverdueDates(reference, today());
  const what = { reference, stage: 'overdue', membershipClass: row.membershipClass, years: row.termYears } as const;
  const rows = dates.map((due) => ({
    ...what,
    due,
    tier: row.tier?.name ?? null,
    programme: row.programme?.name ?? null,
  }));
  const [first, ...others] = await toReminderViews(rows, lang);
  if (!first) return null;
  const changed = await findChangedTexts('instalment-overdue', lang);
  return toPreview(
    toReminderText(lang, [first, ...others], localizedPath(LANGUAGES[lang], '/account/pledges/' + reference), changed),
  );
}
