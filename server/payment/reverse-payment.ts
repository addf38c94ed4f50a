import { reverseAllocation } from '#domain/payment-allocation';
import { money } from '#domain/money';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { findPayment } from '#server/payment/payment-store';
import { answerStaleMoney, writeMoney, type MoneyRefusal, type MoneyResult } from '#server/payment/write-money';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A reversal that a treasurer requests: the id of the payment, and the reason. */
export type ReversalForm = Readonly<{
  reference: string;
  version: number;
  key: string;
  payment: string;
  reason: string;
}>;

/**
 * Reverses a payment completely, with a reason. The payment stays in the records, a reversal is added beside it, and the instalments that it had
 * settled are open again.
 */
export async function reversePayment(staff: Staff<'handle-money'>, form: ReversalForm): Promise<MoneyResult> {
  const at = now();
  const refuse = (code: MoneyRefusal): MoneyResult => ({ kind: 'refused', code });
  const pledge = await findPledgeSnapshot(form.reference);
  if (!pledge) return { kind: 'not-found' };
  const asked = { key: form.key, body: { reverse: form.payment, reason: form.reason }, wait: true };
  const stale = await answerStaleMoney(staff.id, pledge, form.version, asked);
  if (stale) return stale;
  if (await isOwnPledge(staff, pledge)) return refuse('own-pledge');
  const payment = await findPayment(pledge.id, form.payment);
  if (!payment) return refuse('no-such-payment');
  if (payment.isReversed) return refuse('already-reversed');
  const reason = cleanText(form.reason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return refuse('text-too-long');
  if (reason.text === null) return refuse('reason-missing');
  return writeMoney(
    staff.id,
    pledge,
    {
      type: 'payment-reversed',
      amount: -payment.amount,
      receivedOn: today(at),
      note: '',
      reverses: payment.id,
      reason: reason.text,
      allocation: reverseAllocation(pledge.instalments, pledge.excess, money(payment.amount, pledge.currency)),
    },
    asked,
    at,
  );
}
