import { isSameSplit } from '#domain/change-instalments';
import { money } from '#domain/money';
import { openTotal, toEarlyEnd } from '#domain/end-pledge';
import { parseAmount } from '#domain/parse-amount';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import { toAmountError } from '#domain/read-amount';
import { refundAllocation } from '#domain/refund';
import type { CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { findPayment } from '#server/payment/payment-store';
import {
  answerStaleMoney,
  refuseUnlessDone,
  writeMoney,
  type MoneyRefusal,
  type MoneyResult,
  type MoneyToWrite,
} from '#server/payment/write-money';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A refund that a treasurer records: the id of the payment, how much of it went back (in major units, in the way of the language `numbers`), and the reason. */
export type RefundForm = Readonly<{
  reference: string;
  version: number;
  key: string;
  payment: string;
  amount: string;
  numbers?: string;
  reason: string;
}>;

/** What a refund of an amount (minor units) of a payment changes. A sponsorship of which nothing remains ends that day, with its places. */
function toRefund(
  pledge: PledgeSnapshot,
  refund: Readonly<{ payment: bigint; amount: bigint; on: CivilDate; reason: string | null }>,
): MoneyToWrite {
  const { payment, amount, on, reason } = refund;
  const { instalments, entries } = refundAllocation(pledge.instalments, pledge.excess, money(amount, pledge.currency));
  const { kind, termFrom, received } = pledge;
  const isOver = kind === 'sponsorship' && received === amount && openTotal(instalments) === 0n;
  return {
    type: 'payment-refunded',
    reason,
    payment: { kind: 'refund', amount: -amount, receivedOn: on, note: '', reverses: payment },
    entries,
    instalments: toNewPlan(pledge, instalments),
    earlyEnd: isOver && termFrom ? toEarlyEnd({ ...pledge, termFrom, received: 0n }, on) : null,
  };
}

/** The instalments as a new plan; none if they are still the ones of the last plan. */
function toNewPlan(pledge: PledgeSnapshot, after: PledgeSnapshot['instalments']): PledgeSnapshot['instalments'] {
  return isSameSplit(pledge.instalments, after) ? [] : after;
}

/**
 * Records that all or a part of a payment was sent back. The excess goes first; what is then open again of the pledge is ended with it, so that nobody is
 * asked again for what was given back. The supporter gets an email with the reason.
 */
export async function refundPayment(staff: Staff<'handle-money'>, form: RefundForm): Promise<MoneyResult> {
  const at = now();
  const refuse = (code: MoneyRefusal): MoneyResult => ({ kind: 'refused', code });
  const pledge = await findPledgeSnapshot(form.reference);
  if (!pledge) return { kind: 'not-found' };
  const { payment: id, amount: typed, reason: why } = form;
  const asked = { key: form.key, body: { refund: id, amount: typed, reason: why }, wait: true };
  const stale = await answerStaleMoney(staff.id, pledge, form.version, asked);
  if (stale) return stale;
  if (await isOwnPledge(staff, pledge)) return refuse('own-pledge');
  const payment = await findPayment(pledge.id, id);
  if (payment?.kind !== 'payment') return refuse('no-such-payment');
  if (payment.left === 0n) return refuseUnlessDone(staff.id, asked, 'nothing-left');
  const amount = parseAmount(typed, pledge.currency, form.numbers);
  if (!amount.ok)
    return { kind: 'refused', code: 'bad-amount', error: toAmountError(amount, 'amount', pledge.currency) };
  if (amount.money.amount > payment.left) return refuseUnlessDone(staff.id, asked, 'more-than-arrived');
  const reason = cleanText(why, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return refuse(reason.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable');
  if (reason.text === null) return refuse('reason-missing');
  const refund = { payment: payment.id, amount: amount.money.amount, on: today(at), reason: reason.text };
  return writeMoney(staff.id, pledge, toRefund(pledge, refund), asked, at);
}
