import type { CivilDate } from '#domain/civil-date';
import type { ReadRow, RowCells } from '#domain/import/import-row';
import { toAmount, toPastDay, type ImportInto } from '#domain/import/pledge-row';
import { isRefundRow, leftOutOf } from '#domain/import/row-status';

/**
 * Money to be moved in, in minor units above zero. `refunds`: the id of the payment of which it was sent back; null for money that arrived. `pledge`: the reference or the id of its pledge; empty if
 * the file names none.
 */
export type PaymentRow = Readonly<{
  id: string;
  pledge: string;
  amount: bigint;
  date: CivilDate;
  refunds: string | null;
}>;

/** Reads money that arrived or went back. A negative amount has to name the payment that it takes back. */
export function toPaymentRow(cells: RowCells, into: ImportInto): ReadRow<PaymentRow> {
  const why = leftOutOf(cells, true);
  if (why) return { kind: 'left-out', why };
  const id = cells.id('id') || cells.fail('no-id');
  const signed = toAmount(cells, into);
  if (signed === 0n) cells.fail('not-positive', cells.text('amount'));
  const named = cells.id('refunds');
  // Where a column says which rows take something back, the other rows may name the one that took them back.
  const isRefund = cells.text('isRefund') === '' ? named !== '' || signed < 0n : isRefundRow(cells);
  if (!isRefund && signed < 0n) cells.fail('not-positive', cells.text('amount'));
  if (isRefund && named === '') cells.fail('no-payment', cells.text('amount'));
  const amount = signed < 0n ? -signed : signed;
  const date = toPastDay(cells, 'date', into.today);
  return { kind: 'row', row: { id, pledge: cells.id('pledge'), amount, date, refunds: isRefund ? named : null } };
}
