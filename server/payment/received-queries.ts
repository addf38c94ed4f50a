import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { toCurrency } from '#server/currency-column';
import { findReceived } from '#server/payment/payment-store';

/** A payment that was recorded. `reference`: its pledge; null if it has none. `left`: what of it was not taken back. `by`: who recorded it; null if a provider did. */
export type ReceivedPayment = Readonly<{
  id: string;
  reference: string | null;
  amount: Money;
  left: Money;
  receivedOn: CivilDate;
  source: string;
  by: string | null;
}>;

/** A page of payments, the latest recorded first, and the cursor of the next page (null on the last). */
export type ReceivedList = Readonly<{ items: readonly ReceivedPayment[]; cursor: string; next: string | null }>;

const RECEIVED_PAGE = 50;

/** The payments that were recorded, as the address asks (`cursor`). */
export async function listReceived(_staff: Staff, params: Readonly<Record<string, unknown>>): Promise<ReceivedList> {
  const cursor = typeof params.cursor === 'string' && /^\d{1,18}$/.test(params.cursor) ? params.cursor : '';
  const rows = await findReceived(cursor ? BigInt(cursor) : null, RECEIVED_PAGE + 1);
  const page = rows.slice(0, RECEIVED_PAGE);
  return {
    cursor,
    next: rows.length > RECEIVED_PAGE ? String(page.at(-1)?.id) : null,
    items: page.map(({ id, amount, currency: code, receivedOn, source, pledge, recordedBy, takenBackBy }) => {
      const currency = toCurrency(code);
      const taken = takenBackBy.reduce(
        (total, back) => back.takenBackBy.reduce((sum, undone) => sum + undone.amount, total + back.amount),
        0n,
      );
      return {
        id: String(id),
        reference: pledge?.reference ?? null,
        amount: money(amount, currency),
        left: money(amount + taken, currency),
        receivedOn: fromDateColumn(receivedOn),
        source,
        by: recordedBy && (recordedBy.name ?? recordedBy.email),
      };
    }),
  };
}
