import type { CivilDate } from '#domain/civil-date';
import { isSameSplit } from '#domain/change-instalments';
import { openTotal, toEarlyEnd, toWholeTerm } from '#domain/end-pledge';
import type { Currency } from '#domain/currency';
import { entriesForAllocation } from '#domain/ledger';
import { money } from '#domain/money';
import { allocatePayment, reverseAllocation } from '#domain/payment-allocation';
import { refundAllocation, undoRefundAllocation } from '#domain/refund';
import type { FoundPayment } from '#server/payment/payment-store';
import type { MoneyToWrite } from '#server/payment/write-money';
import type { MoneyFact } from '#server/pledge/pledge-store';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** Where money comes from, if a payment provider told us: its name and its id of this fact. */
type Source = Pick<MoneyFact, 'source' | 'externalId'>;
type Received = Source &
  Pick<MoneyFact, 'movedFrom'> &
  Readonly<{ amount: bigint; receivedOn: CivilDate; note?: string }>;
type TakenBack = Source & Readonly<{ of: FoundPayment; on: CivilDate; reason: string | null }>;

/** What of a pledge money depends on. */
type MoneyPledge = Pick<
  PledgeSnapshot,
  'review' | 'currency' | 'instalments' | 'excess' | 'received' | 'kind' | 'termFrom' | 'firstYear' | 'years'
>;

/** Money without a pledge, as money of one that is not accepted: it changes nothing. */
export function withoutPledge(currency: Currency): MoneyPledge {
  const nothing = { instalments: [], excess: 0n, received: 0n, termFrom: null, firstYear: null, years: null };
  return { review: 'submitted', currency, kind: 'one-time', ...nothing };
}

// What arrives or goes back while a pledge is not accepted changes nothing of it: at acceptance all of it counts together.
const counts = (pledge: MoneyPledge) => pledge.review === 'approved';

/** What money that arrived changes (minor units). Of a pledge that is not accepted it is kept until then. */
export function toReceived(pledge: MoneyPledge, { amount, note = '', ...received }: Received): MoneyToWrite {
  const isCounted = counts(pledge);
  const allocation = allocatePayment(pledge.instalments, money(amount, pledge.currency));
  return {
    type: isCounted ? 'payment-recorded' : 'payment-kept',
    reason: null,
    payment: { kind: 'payment', amount, note, reverses: null, ...received },
    entries: isCounted ? entriesForAllocation(allocation) : [],
  };
}

/** What a refund of an amount (minor units) of a payment changes. A sponsorship of which nothing remains ends that day, with its places. */
export function toRefund(
  pledge: MoneyPledge,
  { of, on, reason, amount, ...source }: TakenBack & { amount: bigint },
): MoneyToWrite {
  const payment: MoneyFact = { kind: 'refund', amount: -amount, receivedOn: on, note: '', reverses: of.id, ...source };
  if (!counts(pledge)) return { type: 'payment-refunded', reason, payment, entries: [] };
  const { termFrom, firstYear, received, currency } = pledge;
  const { instalments, entries } = refundAllocation(pledge.instalments, pledge.excess, money(amount, currency));
  const isOver = received === amount && openTotal(instalments) === 0n;
  return {
    type: 'payment-refunded',
    reason,
    payment,
    entries,
    instalments: isSameSplit(pledge.instalments, instalments) ? [] : instalments,
    earlyEnd: isOver && termFrom && firstYear !== null ? toEarlyEnd({ termFrom, firstYear, received: 0n }, on) : null,
  };
}

/**
 * What undoing a payment or a refund in full changes. After a payment the instalments that it had settled are open again; the money of a refund counts again,
 * and a sponsorship that the refund had ended has its whole term again, unless a part of it had ended or been released before.
 */
export function toReversal(pledge: MoneyPledge, { of, on, reason, ...source }: TakenBack): MoneyToWrite {
  const { instalments, excess, currency } = pledge;
  const isRefund = of.kind === 'refund';
  const ended = instalments.reduce((sum, part) => sum + part.ended, 0n);
  const isReleased = instalments.some((part) => part.released > 0n);
  const payment: MoneyFact = {
    kind: 'reversal',
    amount: -of.amount,
    receivedOn: on,
    note: '',
    reverses: of.id,
    ...source,
  };
  const entries = () =>
    isRefund
      ? undoRefundAllocation(instalments, money(-of.amount, currency), of.ended).entries
      : entriesForAllocation(reverseAllocation(instalments, excess, money(of.amount, currency)));
  return {
    type: isRefund ? 'refund-reversed' : 'payment-reversed',
    reason,
    payment,
    entries: counts(pledge) ? entries() : [],
    restore: isRefund && ended === of.ended && !isReleased ? toWholeTerm(pledge) : null,
  };
}

/** What a dispute takes back (minor units): the instalments that the payment had settled are open again. */
export function toDispute(
  pledge: MoneyPledge,
  { of, on, reason, amount, ...source }: TakenBack & { amount: bigint },
): MoneyToWrite {
  const { instalments, excess, currency } = pledge;
  const entries = () => entriesForAllocation(reverseAllocation(instalments, excess, money(amount, currency)));
  return {
    type: 'payment-disputed',
    reason,
    payment: { kind: 'dispute', amount: -amount, receivedOn: on, note: '', reverses: of.id, ...source },
    entries: counts(pledge) ? entries() : [],
  };
}

/** What a dispute that was won brings back, as any payment that arrives. */
export function toDisputeWon(pledge: MoneyPledge, { of, on, reason, ...source }: TakenBack): MoneyToWrite {
  const allocation = allocatePayment(pledge.instalments, money(-of.amount, pledge.currency));
  return {
    type: 'dispute-won',
    reason,
    payment: { kind: 'reversal', amount: -of.amount, receivedOn: on, note: '', reverses: of.id, ...source },
    entries: counts(pledge) ? entriesForAllocation(allocation) : [],
    dispute: { payment: of.id, outcome: 'won' },
  };
}
