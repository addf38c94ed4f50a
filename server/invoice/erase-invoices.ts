import { now, today } from '#server/clock';
import { eraseInvoiceNames } from '#server/invoice/invoice-store';

/** Erases names, addresses and tax numbers from invoices that no law keeps any longer: `keptYears` of the issuer, after the year of issue. Numbers and amounts stay. */
export async function eraseInvoices(at: Date = now()): Promise<void> {
  await eraseInvoiceNames(today(at), at);
}
