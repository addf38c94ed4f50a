import { randomUUID } from 'node:crypto';
import { applyEntries } from '#domain/ledger';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { previewEventEmail, type EventEmailPreview } from '#server/email/preview-event-email';
import { previewAllocation, type AllocationPreview } from '#server/payment/preview-allocation';
import { planPayment, type PaymentForm } from '#server/payment/record-payment';
import { planRefund, type RefundForm } from '#server/payment/refund-payment';
import { planRelease, type ReleaseForm } from '#server/payment/release-pledge';
import { planReversal, type ReversalForm } from '#server/payment/reverse-payment';
import type { WordedEvent } from '#server/email/worded-event';
import type { MoneyResult, PlannedMoney } from '#server/payment/write-money';

/** The email that an act with money would send now, or why the act is refused. Nothing is recorded or sent. `settles`: what a payment would settle, if its pledge counts. */
export type MoneyPreview =
  (EventEmailPreview & Readonly<{ settles?: AllocationPreview }>) | Exclude<MoneyResult, { kind: 'recorded' }>;

/** What is asked for has no key: each look is new, and a pledge that has changed since its page was made is a conflict. */
type WithoutKey<Form> = Omit<Form, 'key'>;

const withKey = <Form>(form: WithoutKey<Form>) => ({ ...form, key: randomUUID() });

async function preview(planned: PlannedMoney | MoneyResult): Promise<MoneyPreview> {
  if (planned.kind === 'recorded') throw new Error('A new key was used before');
  if (planned.kind !== 'planned') return planned;
  const { pledge, event } = planned;
  const { type, reason, data } = event.event;
  return previewEventEmail(pledge, {
    type,
    reason,
    data: data as WordedEvent['data'],
    review: event.to,
    instalments: applyEntries(pledge.instalments, event.entries),
  });
}

/** The email about a payment and what it settles, also of an unusual one that is not confirmed yet. */
export async function previewPayment(
  staff: Staff<'handle-money'>,
  form: WithoutKey<PaymentForm>,
): Promise<MoneyPreview> {
  const planned = await planPayment(staff.id, withKey(form), now());
  const shown = await preview(planned);
  const isShown = shown.kind === 'email' || shown.kind === 'none' || shown.kind === 'nobody';
  // Money that is kept for a pledge in review settles nothing yet.
  if (!isShown || planned.kind !== 'planned' || planned.event.event.type !== 'payment-recorded') return shown;
  return { ...shown, settles: previewAllocation(planned.pledge, planned.event.payment?.amount ?? 0n) };
}

/** The email about a refund. */
export async function previewRefund(staff: Staff<'handle-money'>, form: WithoutKey<RefundForm>): Promise<MoneyPreview> {
  return preview(await planRefund(staff, withKey(form), now()));
}

/** The email about a reversal. */
export async function previewReversal(
  staff: Staff<'handle-money'>,
  form: WithoutKey<ReversalForm>,
): Promise<MoneyPreview> {
  return preview(await planReversal(staff, withKey(form), now()));
}

/** The email about a release. */
export async function previewRelease(
  staff: Staff<'handle-money'>,
  form: WithoutKey<ReleaseForm>,
): Promise<MoneyPreview> {
  return preview(await planRelease(staff, withKey(form), now()));
}
