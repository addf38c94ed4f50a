import type { NextPayment } from '#domain/how-to-pay';
import { money } from '#domain/money';
import { openAmount } from '#domain/payment-allocation';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What is open of one instalment, and its place in the plan. `isCharged`: a saved payment method is charged for it, so that nobody is asked to pay it. */
export type OpenPayment = NextPayment & Readonly<{ seq: number; isCharged: boolean }>;

/** What is still open of a pledge, earliest first. Empty where nothing is owed: it is not accepted, or it is paid, ended or released. */
export function listOpenPayments({
  instalments,
  currency,
  recurring,
}: Pick<PledgeSnapshot, 'instalments' | 'currency'> & {
  recurring: Readonly<{ charged: readonly string[] }> | null;
}): OpenPayment[] {
  return instalments
    .map((part) => ({
      seq: part.seq,
      due: part.due,
      amount: money(openAmount(part), currency),
      isCharged: recurring?.charged.includes(part.due) ?? false,
    }))
    .filter(({ amount }) => amount.amount > 0n);
}

/** What people are to pay themselves of a pledge, earliest first: what is open, without what a saved payment method is charged for. Whatever says how to pay asks this. */
export function listPaymentsToMake(pledge: PledgeSnapshot): OpenPayment[] {
  return listOpenPayments(pledge).filter(({ isCharged }) => !isCharged);
}
