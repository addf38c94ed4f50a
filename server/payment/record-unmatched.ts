import { compareDates, parseCivilDate } from '#domain/civil-date';
import { parseAmount } from '#domain/parse-amount';
import { cleanText } from '#domain/plain-text';
import { toAmountError } from '#domain/read-amount';
import type { FieldError } from '#domain/field-error';
import type { Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { now, today } from '#server/clock';
import { storeUnmatched } from '#server/payment/payment-store';
import { LARGEST_PAYMENT } from '#server/payment/write-money';

/** Money of which nobody knows the pledge, as a treasurer entered it: in the current campaign's currency, in the way of the language `numbers` (BCP 47). */
export type UnmatchedForm = Readonly<{
  key: string;
  amount: string;
  numbers?: string;
  receivedOn: string;
  note: string;
}>;

/** The result of recording it. `bad-amount`: the amount as typed has an error. */
export type UnmatchedResult =
  | Readonly<{ kind: 'recorded' }>
  | Readonly<{ kind: 'refused'; code: 'amount-too-large' | 'bad-date' | 'date-ahead' | 'text-too-long' | 'key-reused' }>
  | Readonly<{ kind: 'refused'; code: 'bad-amount'; error: FieldError }>;

/** Records money that arrived and names no pledge. It is kept and shown to staff, and is in no figure. */
export async function recordUnmatched(staff: Staff<'handle-money'>, form: UnmatchedForm): Promise<UnmatchedResult> {
  const at = now();
  const { currency } = (await getCurrentCampaign()).terms;
  const amount = parseAmount(form.amount, currency, form.numbers);
  if (!amount.ok && amount.code === 'too-large') return { kind: 'refused', code: 'amount-too-large' };
  if (!amount.ok) {
    const fault = amount.code === 'blank' ? ({ ok: false, code: 'not-a-number' } as const) : amount;
    return { kind: 'refused', code: 'bad-amount', error: toAmountError(fault, 'amount', currency) };
  }
  if (amount.money.amount > LARGEST_PAYMENT) return { kind: 'refused', code: 'amount-too-large' };
  const receivedOn = parseCivilDate(form.receivedOn);
  if (!receivedOn) return { kind: 'refused', code: 'bad-date' };
  if (compareDates(receivedOn, today(at)) > 0) return { kind: 'refused', code: 'date-ahead' };
  const note = cleanText(form.note, { most: 500 });
  if (!note.ok) return { kind: 'refused', code: 'text-too-long' };
  const fact = {
    kind: 'payment',
    amount: amount.money.amount,
    receivedOn,
    note: note.text ?? '',
    reverses: null,
  } as const;
  const written = await storeUnmatched({ ...fact, currency, at, by: { actor: staff.id, key: form.key } });
  return written === 'key-reused' ? { kind: 'refused', code: 'key-reused' } : { kind: 'recorded' };
}
