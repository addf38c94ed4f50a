import { compareDates, type CivilDate } from '#domain/civil-date';
import { openTotal } from '#domain/end-pledge';
import { money, type Money } from '#domain/money';
import { findNotedPayments } from '#server/payment/payment-store';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What is unusual about a payment, so that the treasurer is asked before it is recorded and mailed. */
export type PaymentWarning =
  | Readonly<{ code: 'same-reference'; amount: Money; receivedOn: CivilDate }>
  | Readonly<{ code: 'before-pledge'; madeOn: CivilDate }>
  | Readonly<{ code: 'more-than-open'; open: Money; excess: Money }>
  | Readonly<{ code: 'not-approved' }>
  | Readonly<{ code: 'closed' }>;

/** What confirming these answers posts. Other answers are asked about again. */
export function toConfirmation(typed: Readonly<{ amount: string; receivedOn: string; note: string }>): string {
  return [typed.amount, typed.receivedOn, typed.note].map((answer) => answer.trim()).join(' / ');
}

type Entered = Readonly<{ amount: Money; receivedOn: CivilDate; note: string }>;

const squeeze = (note: string) => note.replace(/[\s\p{P}]/gu, '').toUpperCase();

/** What is unusual about a payment to a pledge. A bank's reference is the same whatever its spaces, hyphens and case. */
export async function findPaymentWarnings(
  pledge: PledgeSnapshot,
  { amount, receivedOn, note }: Entered,
): Promise<PaymentWarning[]> {
  const reference = squeeze(note);
  // A note of punctuation alone, such as a dash for none, is no reference.
  const noted = reference === '' ? [] : await findNotedPayments(pledge.id);
  const same = noted.filter((each) => squeeze(each.note) === reference);
  const isCounted = pledge.review === 'approved';
  const open = isCounted ? openTotal(pledge.instalments) : pledge.amount - pledge.waiting;
  const inCurrency = (minor: bigint) => money(minor, pledge.currency);
  const isClosed = pledge.review === 'declined' || pledge.review === 'withdrawn';
  return [
    ...(isClosed ? [{ code: 'closed' as const }] : isCounted ? [] : [{ code: 'not-approved' as const }]),
    ...same.map((each) => ({
      code: 'same-reference' as const,
      amount: inCurrency(each.amount),
      receivedOn: each.receivedOn,
    })),
    ...(compareDates(receivedOn, pledge.madeOn) < 0 ? [{ code: 'before-pledge' as const, madeOn: pledge.madeOn }] : []),
    ...(!isClosed && amount.amount > open
      ? [{ code: 'more-than-open' as const, open: inCurrency(open), excess: inCurrency(amount.amount - open) }]
      : []),
  ];
}
