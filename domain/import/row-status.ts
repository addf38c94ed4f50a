import type { LeftOut, RowCells } from '#domain/import/import-row';

const TAKEN =
  /^(|completed?|paid|succeeded|success|settled|pending|in progress|overdue|active|new|current|grace|expired|approved|open|partially paid)$/;
const CANCELLED = /^(cancell?ed|failed|rejected|error|deceased|expired unpaid|declined)$/;
const REFUNDED = /^(refunded|disputed|charge ?back|reversed)$/;
/** Money that has not arrived. */
const NOT_ARRIVED = /^(pending|in progress|overdue|open|partially paid)$/;

/** The kinds of Open Collective's transactions that are a supporter's money. */
const GIVEN = /^(contribution|added_funds|added funds)$/;

const YES = /^(1|true|yes|y|refund)$/;

/** Whether a row of transactions says that it takes another one back. */
export function isRefundRow(cells: RowCells): boolean {
  return YES.test(cells.text('isRefund').toLowerCase());
}

/** Why a row is left out by what it says of itself; null if it is taken. A status that nobody knows is a fault, never guessed. */
export function leftOutOf(cells: RowCells, arrived: boolean): LeftOut | null {
  const status = cells.text('status').toLowerCase();
  if (CANCELLED.test(status)) return 'cancelled';
  if (REFUNDED.test(status)) return 'refunded';
  if (!TAKEN.test(status)) cells.fail('unknown-status', status);
  if (arrived && NOT_ARRIVED.test(status)) return 'cancelled';
  const kind = cells.text('transactionKind').toLowerCase();
  if (kind !== '' && !GIVEN.test(kind)) return 'not-a-contribution';
  const direction = cells.text('direction').toLowerCase();
  return direction === 'debit' && !isRefundRow(cells) ? 'not-a-contribution' : null;
}
