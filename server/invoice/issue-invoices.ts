import { HOW_TO_PAY } from '#content/how-to-pay';
import { ISSUER } from '#content/issuer';
import { Issuer } from '#domain/issuer';
import { finalIfBefore } from '#domain/undo-decision';
import { now, today } from '#server/clock';
import { findUnbilled, storeDueInstalments, storeInvoiceNumbers } from '#server/invoice/invoice-store';

/** How many invoices, and how many credit notes, get their numbers in one transaction. */
const BATCH = 200;

/**
 * Gives every invoice and credit note that waits its number: the next one of the civil year in which it is issued, in the foundation's time zone. Returns how many it
 * issued. It runs after the change is committed, again at any time and by several workers at once: one transaction numbers at a time, and a year has no gap and no double. Of
 * an acceptance that can still be undone nothing is issued yet.
 */
export async function issueInvoices(at: Date = now()): Promise<number> {
  const year = Number(today(at).slice(0, 4));
  const batch = {
    at,
    decidedBefore: finalIfBefore(at),
    year,
    issuer: Issuer.parse(ISSUER),
    account: HOW_TO_PAY,
    most: BATCH,
  };
  let [all, issued] = [0, 0];
  do {
    issued = await storeInvoiceNumbers(batch);
    all += issued;
  } while (issued > 0);
  return all;
}

/**
 * Issues the invoices of all instalments that are due within the days that their campaign gives to pay a sponsorship, each sponsorship in a transaction of its own. Returns how
 * many sponsorships got one. @throws after the others were billed, if one could not be; the job then runs again.
 */
export async function billDueInstalments(at: Date = now()): Promise<number> {
  const failures: unknown[] = [];
  let billed = 0;
  for (const pledgeId of await findUnbilled(today(at))) {
    try {
      await storeDueInstalments(pledgeId, today(at), at);
      billed += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  await issueInvoices(at);
  if (failures.length > 0)
    throw new AggregateError(failures, `Sponsorships that could not be billed: ${failures.length}`);
  return billed;
}
