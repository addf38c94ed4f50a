import type { NextPayment } from '#domain/how-to-pay';
import { money } from '#domain/money';
import { openAmount } from '#domain/payment-allocation';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What is open of one instalment, and its place in the plan. */
export type OpenPayment = NextPayment & Readonly<{ seq: number }>;

/** What is still to be paid of a pledge, earliest first. Empty where nothing is owed: it is not accepted, or it is paid, ended or released. */
export function listOpenPayments({ instalments, currency }: PledgeSnapshot): OpenPayment[] {
  return instalments
    .map((part) => ({ seq: part.seq, due: part.due, amount: money(openAmount(part), currency) }))
    .filter(({ amount }) => amount.amount > 0n);
}

/** What is to be paid next of a pledge, by its reference. Null where nothing is owed. */
export async function findNextPayment(reference: string): Promise<NextPayment | null> {
  const snapshot = await findPledgeSnapshot(reference);
  return (snapshot && listOpenPayments(snapshot)[0]) ?? null;
}
