import { parseReference } from '#domain/reference';
import { now, today } from '#server/clock';
import { findExternalMoney, storeFee, storeUnmatched, type ExternalMoney } from '#server/payment/payment-store';
import {
  toDispute,
  toDisputeWon,
  toReceived,
  toRefund,
  toReversal,
  withoutPledge,
} from '#server/payment/money-changes';
import { storeDisputeLost, storeMoney, type MoneyToWrite } from '#server/payment/write-money';
import type { ExternalPayment } from '#server/payment-provider/payment-provider';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What one look at the book found missing: a change of the pledge, or the loss of a dispute. */
type Step =
  Readonly<{ write: (pledge: Parameters<typeof toReceived>[0]) => MoneyToWrite }> | Readonly<{ lost: ExternalMoney }>;

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** The ids under which money that comes back is recorded: that of what it undoes, with a word. */
const back = (id: string) => `${id}:back`;

/** The first fact that the book does not have yet, in the order in which it happened: the payment, its refunds, its disputes. Null if it has all of them. */
function findStep(source: string, payment: ExternalPayment, known: ReadonlyMap<string, ExternalMoney>): Step | null {
  const arrived = known.get(payment.id);
  const { amount } = payment.amount;
  if (!arrived) {
    const receivedOn = today(payment.at);
    return { write: (pledge) => toReceived(pledge, { amount, receivedOn, source, externalId: payment.id }) };
  }
  for (const { id, amount: refunded, at, isReturned } of payment.refunds) {
    const refund = known.get(id);
    const given = least(refunded, arrived.left);
    // A refund that failed before we heard of it has changed nothing.
    if (!refund && !isReturned && given > 0n)
      return {
        write: (pledge) =>
          toRefund(pledge, { of: arrived, amount: given, on: today(at), reason: null, source, externalId: id }),
      };
    if (refund && isReturned && !refund.isReversed)
      return {
        write: (pledge) =>
          toReversal(pledge, { of: refund, on: today(now()), reason: null, source, externalId: back(id) }),
      };
  }
  for (const { id, amount: disputed, at, outcome } of payment.disputes) {
    const dispute = known.get(id);
    // A bank can ask for more than is left, at another rate of exchange.
    const taken = least(disputed, arrived.left);
    if (!dispute && taken > 0n)
      return {
        write: (pledge) =>
          toDispute(pledge, { of: arrived, amount: taken, on: today(at), reason: null, source, externalId: id }),
      };
    if (dispute && outcome === 'won' && !dispute.isReversed)
      return {
        write: (pledge) =>
          toDisputeWon(pledge, { of: dispute, on: today(now()), reason: null, source, externalId: back(id) }),
      };
    if (dispute && outcome === 'lost' && dispute.outcome === null && dispute.reference !== null)
      return { lost: dispute };
  }
  return null;
}

/** The pledge that a payment is for: the one it is recorded with, else the one whose reference it has, in the same currency. */
async function findPledge(
  payment: ExternalPayment,
  arrived: ExternalMoney | undefined,
): Promise<PledgeSnapshot | null> {
  const reference = arrived ? arrived.reference : parseReference(payment.pledge ?? '');
  const pledge = reference ? await findPledgeSnapshot(reference) : null;
  return pledge?.currency === payment.amount.currency && pledge.plan.parts > 0 ? pledge : null;
}

/** Money without a pledge changes none, so only its fact is kept. */
async function keepUnmatched(step: Step, payment: ExternalPayment, at: Date): Promise<void> {
  if ('lost' in step) return;
  const { currency } = payment.amount;
  const { payment: fact } = step.write(withoutPledge(currency));
  await storeUnmatched({ ...fact, currency, at, by: null });
}

/** Every step of a payment that writers of the pledge can be in the way of. */
const MOST_TRIES = 50;

/**
 * Brings the book to what the provider says of a payment: each fact is recorded once, with its event, ledger entries and email, whatever was recorded before.
 * Money whose pledge nobody knows, or in another currency, is kept without one. Returns whether anything was recorded.
 */
export async function recordExternalPayment(source: string, payment: ExternalPayment): Promise<'recorded' | 'known'> {
  const ids = [payment.id, ...[...payment.refunds, ...payment.disputes].flatMap(({ id }) => [id, back(id)])];
  const findKnown = async () =>
    new Map((await findExternalMoney(source, ids)).map((row) => [row.externalId, row] as const));
  let outcome: 'recorded' | 'known' = 'known';
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const pledge = await findPledge(payment, (await findKnown()).get(payment.id));
    // Read after the pledge: whatever is recorded after that changes the pledge's version, and nothing is written.
    const known = await findKnown();
    const arrived = known.get(payment.id);
    const step = findStep(source, payment, known);
    if (!step) {
      if (arrived && payment.fee) await storeFee(arrived.firstId, payment.fee);
      return outcome;
    }
    const at = now();
    if (!pledge) await keepUnmatched(step, payment, at);
    else if ('lost' in step) await storeDisputeLost(pledge, step.lost, at);
    else await storeMoney(null, pledge, step.write(pledge), null, at);
    outcome = 'recorded';
  }
  throw new Error(`The payment ${payment.id} of ${source} was changed by others all the time`);
}
