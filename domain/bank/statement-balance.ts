import type { BankItem } from '#domain/bank/bank-item';
import type { Currency } from '#domain/currency';

/** A balance as a statement has it, in signed minor units. */
export type Balance = Readonly<{ amount: bigint; currency: Currency }>;

/** Whether the first balance and the bookings of a statement make its last one; a warning if not. Nothing if the statement lacks one of the two, or has several currencies. */
export function checkBalance(
  account: string,
  opening: Balance | null,
  closing: Balance | null,
  sum: bigint,
  line: number,
): BankItem[] {
  if (opening?.currency !== closing?.currency || !opening || !closing) return [];
  const expected = opening.amount + sum;
  if (expected === closing.amount) return [];
  const { currency, amount: stated } = closing;
  return [{ kind: 'warning', warning: { code: 'balance-differs', account, currency, expected, stated, line } }];
}
