import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { formatReceiptNumber } from '#domain/receipt-number';
import type { Person } from '#server/auth';
import { toCurrency } from '#server/currency-column';
import { findOwnRecord } from '#server/pledge/pledge-record-queries';
import { findReceiptRows, type ReceiptRow } from '#server/receipt/receipt-store';

/** A receipt in a list. `isVoid`: all of its payment was taken back. */
export type ReceiptSummary = Readonly<{ number: string; amount: Money; receivedOn: CivilDate; isVoid: boolean }>;

/** The receipts of a pledge, oldest first. `waits`: a payment has none yet, because its number is being given. */
export type ReceiptList = Readonly<{ receipts: readonly ReceiptSummary[]; waits: boolean }>;

function toSummary(row: ReceiptRow): ReceiptSummary {
  return {
    number: formatReceiptNumber(row),
    amount: money(row.amount, toCurrency(row.currency)),
    receivedOn: row.receivedOn,
    isVoid: row.takenBack >= row.amount,
  };
}

/** The receipts of a pledge that a person may see; null if there is no such pledge or it is another person's. */
export async function listOwnReceipts(person: Person, reference: string): Promise<ReceiptList | null> {
  const found = await findOwnRecord(person, reference);
  if (!found) return null;
  const { receipts, waits } = await findReceiptRows(found.row.id);
  return { receipts: receipts.map(toSummary), waits };
}
