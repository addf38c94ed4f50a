import { money } from '#domain/money';
import { allocatePayment, type InstalmentState } from '#domain/payment-allocation';
import { applyEntries, entriesForAllocation } from '#domain/ledger';
import type { ReviewMove, ReviewRefusal } from '#domain/review';
import type { Instalment } from '#domain/schedule';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { previewEventEmail, type EventEmailPreview } from '#server/email/preview-event-email';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { planMove } from '#server/review/move-pledge';

/** The moves of a reviewer, each of which can send an email. */
export type DecisionMove = Exclude<ReviewMove, 'answer' | 'withdraw'>;

/** The email that a decision would send now. `none`: another approval is needed first. */
export type DecisionPreview = EventEmailPreview | Readonly<{ kind: 'refused'; code: ReviewRefusal }>;

/** The instalments after an acceptance; what has arrived already counts with it. */
function toAccepted({ currency, waiting }: PledgeSnapshot, instalments: readonly Instalment[]): InstalmentState[] {
  const dated = instalments.map((part) => ({ ...part, settled: 0n, ended: 0n, released: 0n }));
  if (waiting === 0n || dated.length === 0) return dated;
  return applyEntries(dated, entriesForAllocation(allocatePayment(dated, money(waiting, currency))));
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
  const { amount, plan: split } = plan.promise;
  return previewEventEmail(pledge, {
    type: plan.event,
    reason: plan.reason,
    data: {
      approvals: plan.approvals.length,
      needed: pledge.approvalsNeeded,
      ...(plan.dates && pledge.waiting > 0n ? { counted: String(pledge.waiting) } : {}),
    },
    review: plan.state,
    instalments: toAccepted(pledge, plan.dates?.instalments ?? []),
    ...(amount !== undefined && { amount }),
    ...(split && { parts: split.parts, everyMonths: split.everyMonths }),
  });
}
