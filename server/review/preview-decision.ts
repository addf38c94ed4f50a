import type { Lang } from '#content/languages';
import { EMAIL_OF_EVENT } from '#domain/email-of-event';
import { money } from '#domain/money';
import { allocatePayment, type InstalmentState } from '#domain/payment-allocation';
import type { ReviewMove, ReviewRefusal } from '#domain/review';
import type { Instalment } from '#domain/schedule';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { frameEmail } from '#server/email/email-frame';
import { findRecipientOf, findWordedPledge } from '#server/email/email-store';
import { toEmailLang, toEventEmail } from '#server/email/email-text';
import type { WordedEvent } from '#server/email/worded-event';
import { findChangedTexts } from '#server/email-template/changed-texts';
import type { EmailPreview } from '#server/email-template/email-template-queries';
import { findChargedLabel } from '#server/payment-provider/saved-method-store';
import { listOpenPayments } from '#server/pledge/open-payments';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { planMove } from '#server/review/move-pledge';

/** The moves of a reviewer, each of which can send an email. */
export type DecisionMove = Exclude<ReviewMove, 'answer' | 'withdraw'>;

/**
 * The email that a decision would send now, to whom and in which language. `hasContacts`: other contacts of its organisation get one too. `hasInvoice`: an invoice follows, whose number the email says if it has one by then. `none`: another
 * approval is needed first. `nobody`: the supporter was forgotten.
 */
export type DecisionPreview =
  | Readonly<{ kind: 'email'; email: EmailPreview; to: string; lang: Lang; hasContacts: boolean; hasInvoice: boolean }>
  | Readonly<{ kind: 'none' | 'nobody' }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: ReviewRefusal }>;

/** What is open after an acceptance with these instalments; what has arrived already counts with it. */
async function toOpen(
  { id, currency, waiting, repeat }: PledgeSnapshot,
  instalments: readonly Instalment[],
): Promise<Pick<WordedEvent, 'isOpen' | 'nextPayment' | 'charged'>> {
  const dated: readonly InstalmentState[] = instalments.map((part) => ({
    ...part,
    settled: 0n,
    ended: 0n,
    released: 0n,
  }));
  const { parts } = waiting > 0n ? allocatePayment(dated, money(waiting, currency)) : { parts: [] };
  const states = dated.map((part) => ({ ...part, settled: parts.find(({ seq }) => seq === part.seq)?.settled ?? 0n }));
  const label = repeat === 'once' ? null : await findChargedLabel(id);
  const charged = label === null ? [] : states.map(({ due }) => due);
  const open = listOpenPayments({ instalments: states, currency, recurring: { charged } });
  return {
    isOpen: open.length > 0,
    nextPayment: open.find(({ isCharged }) => !isCharged) ?? null,
    charged: open.some(({ isCharged }) => isCharged) ? label : null,
  };
}

/** The email that a decision about a pledge would send now, made as the email itself is. Nothing is decided, stored or sent. */
export async function previewDecision(
  staff: Staff<'decide'>,
  move: DecisionMove,
  { reference, reason }: Readonly<{ reference: string; reason: string }>,
): Promise<DecisionPreview> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  const plan = await planMove(pledge, { id: staff.id, as: 'reviewer' }, { move, reason, day: today() });
  if (!plan.ok) return { kind: 'refused', code: plan.code };
  const kind = EMAIL_OF_EVENT[plan.event];
  if (!kind) return { kind: 'none' };
  const [row, recipient] = await Promise.all([findWordedPledge(pledge.id), findRecipientOf(pledge.supporterId)]);
  if (!row) return { kind: 'not-found' };
  if (!recipient) return { kind: 'nobody' };
  const lang = toEmailLang(recipient.locale);
  const { amount = row.amount, plan: { parts, everyMonths } = row } = plan.promise;
  const instalments = plan.dates?.instalments ?? [];
  const event: WordedEvent = {
    data: {
      approvals: plan.approvals.length,
      needed: pledge.approvalsNeeded,
      ...(plan.dates && pledge.waiting > 0n ? { counted: String(pledge.waiting) } : {}),
    },
    reason: plan.reason,
    ...(await toOpen(pledge, instalments)),
    invoices: [],
    pledge: {
      ...row,
      amount,
      parts,
      everyMonths,
      review: plan.state === 'needs-info' ? 'needs_info' : plan.state,
      instalments: instalments.map(({ due, amount: part }) => ({ plan: 1, due: new Date(due), amount: part.amount })),
    },
  };
  const content = toEventEmail(kind, event, lang, { changed: await findChangedTexts(kind, lang) });
  return {
    kind: 'email',
    email: frameEmail(content, lang),
    to: recipient.email,
    lang,
    hasContacts: pledge.organisationId !== null,
    hasInvoice: plan.event === 'approved' && pledge.kind === 'sponsorship',
  };
}
