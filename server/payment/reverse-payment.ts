import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { toReversal } from '#server/payment/money-changes';
import { findPayment } from '#server/payment/payment-store';
import {
  answerStaleMoney,
  refuseUnlessDone,
  planMoney,
  writePlanned,
  type MoneyRefusal,
  type MoneyResult,
  type PlannedMoney,
} from '#server/payment/write-money';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A reversal that a treasurer requests: the id of the payment or refund, and the reason. */
export type ReversalForm = Readonly<{
  reference: string;
  version: number;
  key: string;
  payment: string;
  reason: string;
}>;

/**
 * Reverses a payment or a refund that was recorded by mistake, completely, with a reason. It stays in the records, and a reversal is added beside it. A payment
 * of which a part was refunded is not reversed: the refund first. Money that a bank's file brought, or that was given to the pledge, is money without a pledge again.
 */
export async function reversePayment(staff: Staff<'handle-money'>, form: ReversalForm): Promise<MoneyResult> {
  return writePlanned(await planReversal(staff, form, now()));
}

/** What a reversal would do, or why it is refused. Nothing is written. */
export async function planReversal(
  staff: Staff<'handle-money'>,
  form: ReversalForm,
  at: Date,
): Promise<PlannedMoney | MoneyResult> {
  const refuse = (code: MoneyRefusal): MoneyResult => ({ kind: 'refused', code });
  const pledge = await findPledgeSnapshot(form.reference);
  if (!pledge) return { kind: 'not-found' };
  const asked = { key: form.key, body: { reverse: form.payment, reason: form.reason }, wait: true };
  const stale = await answerStaleMoney(staff.id, pledge, form.version, asked);
  if (stale) return stale;
  if (await isOwnPledge(staff, pledge)) return refuse('own-pledge');
  const payment = await findPayment(pledge.id, form.payment);
  if (payment?.kind !== 'payment' && payment?.kind !== 'refund') return refuse('no-such-payment');
  if (payment.isProviders && !payment.staysWhereItIs) return refuse('at-the-provider');
  if (payment.isReversed) return refuseUnlessDone(staff.id, asked, 'already-reversed');
  if (payment.left !== payment.amount) return refuseUnlessDone(staff.id, asked, 'partly-refunded');
  const reason = cleanText(form.reason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return refuse(reason.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable');
  if (reason.text === null) return refuse('reason-missing');
  // Money that stays at the bank or the provider never left it, so its day is the one on which it arrived.
  const on = payment.staysWhereItIs ? payment.receivedOn : today(at);
  return planMoney(staff.id, pledge, toReversal(pledge, { of: payment, on, reason: reason.text }), asked, at);
}
