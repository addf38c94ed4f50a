import { entriesForAllocation } from '#domain/ledger';
import { reverseAllocation } from '#domain/payment-allocation';
import type { CivilDate } from '#domain/civil-date';
import { money } from '#domain/money';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import { undoRefundAllocation } from '#domain/refund';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { findPayment, type FoundPayment } from '#server/payment/payment-store';
import {
  answerStaleMoney,
  refuseUnlessDone,
  writeMoney,
  type MoneyRefusal,
  type MoneyResult,
  type MoneyToWrite,
} from '#server/payment/write-money';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A reversal that a treasurer requests: the id of the payment or refund, and the reason. */
export type ReversalForm = Readonly<{
  reference: string;
  version: number;
  key: string;
  payment: string;
  reason: string;
}>;

/** What undoing a payment or a refund in full changes. After a payment the instalments that it had settled are open again; the money of a refund counts again. */
function toReversal(
  pledge: PledgeSnapshot,
  { id, kind, amount, ended }: FoundPayment,
  reversal: Readonly<{ on: CivilDate; reason: string | null }>,
): MoneyToWrite {
  const { instalments, excess, currency } = pledge;
  const isRefund = kind === 'refund';
  return {
    type: isRefund ? 'refund-reversed' : 'payment-reversed',
    reason: reversal.reason,
    payment: { kind: 'reversal', amount: -amount, receivedOn: reversal.on, note: '', reverses: id },
    entries: isRefund
      ? undoRefundAllocation(instalments, money(-amount, currency), ended).entries
      : entriesForAllocation(reverseAllocation(instalments, excess, money(amount, currency))),
  };
}

/**
 * Reverses a payment or a refund that was recorded by mistake, completely, with a reason. It stays in the records, and a reversal is added beside it. A payment
 * of which a part was refunded is not reversed: the refund first.
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
  if (payment?.kind !== 'payment' && payment?.kind !== 'refund') return refuse('no-such-payment');
  if (payment.isReversed) return refuseUnlessDone(staff.id, asked, 'already-reversed');
  if (payment.left !== payment.amount) return refuseUnlessDone(staff.id, asked, 'partly-refunded');
  const reason = cleanText(form.reason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return refuse(reason.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable');
  if (reason.text === null) return refuse('reason-missing');
  return writeMoney(staff.id, pledge, toReversal(pledge, payment, { on: today(at), reason: reason.text }), asked, at);
}
