import { compareDates, parseCivilDate } from '#domain/civil-date';
import { parseAmount } from '#domain/parse-amount';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import { toAmountError } from '#domain/read-amount';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { toRefund } from '#server/payment/money-changes';
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

/** A refund that a treasurer records: the id of the payment, how much of it went back (in major units, in the way of the language `numbers`), and the reason. */
export type RefundForm = Readonly<{
  reference: string;
  version: number;
  key: string;
  payment: string;
  amount: string;
  numbers?: string;
  reason: string;
  /** The day on which it was sent, `YYYY-MM-DD`; today if empty. */
  sentOn?: string;
}>;

/**
 * Records that all or a part of a payment was sent back. The excess goes first; what is then open again of the pledge is ended with it, so that nobody is
 * asked again for what was given back. The supporter gets an email with the reason.
 */
export async function refundPayment(staff: Staff<'handle-money'>, form: RefundForm): Promise<MoneyResult> {
  return writePlanned(await planRefund(staff, form, now()));
}

/** What a refund would do, or why it is refused. Nothing is written. */
export async function planRefund(
  staff: Staff<'handle-money'>,
  form: RefundForm,
  at: Date,
): Promise<PlannedMoney | MoneyResult> {
  const refuse = (code: MoneyRefusal): MoneyResult => ({ kind: 'refused', code });
  const pledge = await findPledgeSnapshot(form.reference);
  if (!pledge) return { kind: 'not-found' };
  const { payment: id, amount: typed, reason: why } = form;
  const asked = { key: form.key, body: { refund: id, amount: typed, reason: why, on: form.sentOn ?? '' }, wait: true };
  const stale = await answerStaleMoney(staff.id, pledge, form.version, asked);
  if (stale) return stale;
  if (await isOwnPledge(staff, pledge)) return refuse('own-pledge');
  const payment = await findPayment(pledge.id, id);
  if (payment?.kind !== 'payment') return refuse('no-such-payment');
  if (payment.isProviders) return refuse('at-the-provider');
  if (payment.left === 0n) return refuseUnlessDone(staff.id, asked, 'nothing-left');
  const amount = parseAmount(typed, pledge.currency, form.numbers);
  if (!amount.ok)
    return { kind: 'refused', code: 'bad-amount', error: toAmountError(amount, 'amount', pledge.currency) };
  if (amount.money.amount > payment.left) return refuseUnlessDone(staff.id, asked, 'more-than-arrived');
  const sentOn = form.sentOn ? parseCivilDate(form.sentOn) : today(at);
  if (!sentOn) return refuse('bad-date');
  if (compareDates(sentOn, today(at)) > 0) return refuse('date-ahead');
  const reason = cleanText(why, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return refuse(reason.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable');
  if (reason.text === null) return refuse('reason-missing');
  const refund = { of: payment, amount: amount.money.amount, on: sentOn, reason: reason.text };
  return planMoney(staff.id, pledge, toRefund(pledge, refund), asked, at);
}
