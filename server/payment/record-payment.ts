import { compareDates, parseCivilDate } from '#domain/civil-date';
import { parseAmount } from '#domain/parse-amount';
import { toAmountError } from '#domain/read-amount';
import { cleanText } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import {
  answerStaleMoney,
  LARGEST_PAYMENT,
  planMoney,
  writePlanned,
  type MoneyRefusal,
  type MoneyResult,
  type PlannedMoney,
} from '#server/payment/write-money';
import { toReceived } from '#server/payment/money-changes';
import { findPaymentWarnings, toConfirmation } from '#server/payment/payment-warnings';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A payment as the treasurer entered it: the amount in major units, the day it arrived, a note. `version` is the version of the pledge that they saw. */
export type PaymentForm = Readonly<{
  reference: string;
  version: number;
  key: string;
  amount: string;
  /** The language (BCP 47) in whose way the amount was typed. */
  numbers?: string;
  receivedOn: string;
  note: string;
  /** What the treasurer has confirmed: `toConfirmation` of these answers. */
  confirmed?: string;
}>;

/**
 * Records a payment that arrived. It settles the oldest open instalment first, then the next ones; the rest is recorded as excess. For a pledge that is not
 * accepted it is kept until it is. The supporter gets an email. An unusual payment is recorded once it is confirmed.
 */
export function recordPayment(staff: Staff<'handle-money'>, form: PaymentForm): Promise<MoneyResult> {
  return recordPaymentAs(staff.id, form, now(), { asks: true });
}

/** The same for a treasurer given by id, at a given time, without a question; used for the past of the demonstration. Callers check the right to do so. */
export async function recordPaymentAs(
  actorId: string,
  form: PaymentForm,
  at: Date,
  { asks } = { asks: false },
): Promise<MoneyResult> {
  return writePlanned(await planPayment(actorId, form, at, { asks }));
}

/** What recording a payment would do, or why it is refused. Nothing is written. `asks`: an unusual payment has to be confirmed. */
export async function planPayment(
  actorId: string,
  form: PaymentForm,
  at: Date,
  { asks } = { asks: false },
): Promise<PlannedMoney | MoneyResult> {
  const refuse = (code: MoneyRefusal): MoneyResult => ({ kind: 'refused', code });
  const pledge = await findPledgeSnapshot(form.reference);
  if (!pledge) return { kind: 'not-found' };
  const asked = {
    key: form.key,
    body: { pay: form.reference, amount: form.amount, on: form.receivedOn, note: form.note },
    wait: true,
  };
  const stale = await answerStaleMoney(actorId, pledge, form.version, asked);
  if (stale) return stale;
  if (await isOwnPledge({ id: actorId }, pledge)) return refuse('own-pledge');
  if (pledge.plan.parts === 0) return refuse('no-money-promised');
  const amount = parseAmount(form.amount, pledge.currency, form.numbers);
  if (!amount.ok && amount.code === 'too-large') return refuse('amount-too-large');
  if (!amount.ok) {
    // An empty field gets the answer of a text that is no number.
    const fault = amount.code === 'blank' ? ({ ok: false, code: 'not-a-number' } as const) : amount;
    return { kind: 'refused', code: 'bad-amount', error: toAmountError(fault, 'amount', pledge.currency) };
  }
  if (amount.money.amount > LARGEST_PAYMENT) return refuse('amount-too-large');
  const receivedOn = parseCivilDate(form.receivedOn);
  if (!receivedOn) return refuse('bad-date');
  if (compareDates(receivedOn, today(at)) > 0) return refuse('date-ahead');
  const note = cleanText(form.note, { most: 500 });
  if (!note.ok) return refuse('text-too-long');
  if (asks && form.confirmed !== toConfirmation(form)) {
    const warnings = await findPaymentWarnings(pledge, { amount: amount.money, receivedOn, note: note.text ?? '' });
    if (warnings.length > 0) {
      // The warning may be about this form itself, sent by a double click and recorded since.
      const current = (await findPledgeSnapshot(form.reference)) ?? pledge;
      return (await answerStaleMoney(actorId, current, form.version, asked)) ?? { kind: 'unconfirmed', warnings };
    }
  }
  const received = { amount: amount.money.amount, receivedOn, note: note.text ?? '' };
  return planMoney(actorId, pledge, toReceived(pledge, received), asked, at);
}
