import { now, today } from '#server/clock';
import { eraseNames } from '#server/receipt/receipt-store';

/** Erases names and addresses from receipts that no law keeps any longer: `keptYears` of the issuer, after the year of issue. Numbers and amounts stay. */
export async function eraseReceipts(at: Date = now()): Promise<void> {
  await eraseNames(today(at), at);
}
