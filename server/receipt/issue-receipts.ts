import { ISSUER } from '#content/issuer';
import { Issuer } from '#domain/issuer';
import { now, today } from '#server/clock';
import { storeNumbers } from '#server/receipt/receipt-store';

/** How many receipts get their numbers in one transaction. */
const BATCH = 1_000;

/**
 * Gives every receipt that waits its number: the next one of the civil year in which it is issued, in the foundation's time zone. Returns how many it issued. It runs
 * after the payment is committed, again at any time and by several workers at once: one transaction numbers at a time, and a year has no gap and no double.
 */
export async function issueReceipts(at: Date = now()): Promise<number> {
  const batch = { at, year: Number(today(at).slice(0, 4)), issuer: Issuer.parse(ISSUER), most: BATCH };
  let [all, issued] = [0, 0];
  do {
    issued = await storeNumbers(batch);
    all += issued;
  } while (issued === BATCH);
  return all;
}
