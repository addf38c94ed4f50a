import type { Promised } from '#components/pledge/pledge-view';
import { formatMoney } from '#domain/money';

/** "$120.00", "5 hours a month" or "Free". */
export function promisedWords({ amount, hoursPerMonth }: Promised): string {
  if (hoursPerMonth !== null) return hoursPerMonth === 1 ? '1 hour a month' : `${hoursPerMonth} hours a month`;
  return amount === null || amount.amount === 0n ? 'Free' : formatMoney(amount);
}
