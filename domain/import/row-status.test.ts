import { describe, expect, it } from 'vitest';
import { readRow, type ReadRow } from '#domain/import/import-row';
import { isRefundRow, leftOutOf } from '#domain/import/row-status';

type Says = Readonly<{ status?: string; direction?: string; transactionKind?: string; isRefund?: string }>;

/** What becomes of a row that says this of itself: why it is left out, `taken`, or its fault. */
function judge(says: Says, arrived: boolean): string {
  const at = new Map(Object.keys(says).map((column, index) => [column, index]));
  const found: ReadRow<string> = readRow(
    Object.values(says),
    new Map([...at, ['status', at.get('status') ?? 0]]),
    { dateOrder: 'ymd', decimal: '.' },
    (cells) => {
      const why = leftOutOf(cells, arrived);
      return why ? { kind: 'left-out', why } : { kind: 'row', row: isRefundRow(cells) ? 'takes back' : 'taken' };
    },
  );
  if (found.kind === 'row') return found.row;
  return found.kind === 'left-out' ? found.why : found.code;
}

describe('a status', () => {
  it.each([
    // CiviCRM: of pledges, contributions and memberships.
    ['In Progress', 'taken', 'cancelled'],
    ['Overdue', 'taken', 'cancelled'],
    ['Pending', 'taken', 'cancelled'],
    ['Completed', 'taken', 'taken'],
    ['Cancelled', 'cancelled', 'cancelled'],
    ['Failed', 'cancelled', 'cancelled'],
    ['Refunded', 'refunded', 'refunded'],
    ['Chargeback', 'refunded', 'refunded'],
    ['Grace', 'taken', 'taken'],
    ['Expired', 'taken', 'taken'],
    ['Deceased', 'cancelled', 'cancelled'],
    // Donorbox.
    ['paid', 'taken', 'taken'],
    ['disputed', 'refunded', 'refunded'],
    ['Canceled', 'cancelled', 'cancelled'],
    ['', 'taken', 'taken'],
    ['2', 'unknown-status', 'unknown-status'],
    ['completed?', 'unknown-status', 'unknown-status'],
  ])('%s: of a promise %s, of money %s', (status, promise, money) => {
    expect([judge({ status }, false), judge({ status }, true)]).toEqual([promise, money]);
  });
});

describe('a transaction of Open Collective', () => {
  it.each([
    [{ status: '', direction: 'CREDIT', transactionKind: 'CONTRIBUTION', isRefund: '' }, 'taken'],
    [{ status: '', direction: 'CREDIT', transactionKind: 'ADDED_FUNDS', isRefund: 'false' }, 'taken'],
    [{ status: '', direction: 'DEBIT', transactionKind: 'HOST_FEE', isRefund: '' }, 'not-a-contribution'],
    [{ status: '', direction: 'DEBIT', transactionKind: 'EXPENSE', isRefund: '' }, 'not-a-contribution'],
    [{ status: '', direction: 'DEBIT', transactionKind: 'CONTRIBUTION', isRefund: '' }, 'not-a-contribution'],
    [{ status: '', direction: 'DEBIT', transactionKind: 'CONTRIBUTION', isRefund: 'REFUND' }, 'takes back'],
    [{ status: '', direction: 'DEBIT', transactionKind: 'CONTRIBUTION', isRefund: 'true' }, 'takes back'],
    [{ status: '', direction: 'CREDIT', transactionKind: 'HOST_FEE', isRefund: 'REFUND' }, 'not-a-contribution'],
  ])('%o is %s', (says, outcome) => {
    expect(judge(says, true)).toBe(outcome);
  });
});
