import { formatReceiptNumber, parseReceiptNumber, type ReceiptNumber } from '#domain/receipt-number';

/** The number of an invoice or a credit note: the civil year in which it was issued, and its number in that year, from 1. Each has a series of its own. */
export type InvoiceNumber = ReceiptNumber;

const INVOICE = 'INV-';

/** An invoice's number as it is printed and in addresses: `INV-2026-00042`. */
export function formatInvoiceNumber(number: InvoiceNumber): string {
  return INVOICE + formatReceiptNumber(number);
}

/** A credit note's number as it is printed: `CN-2026-00007`. */
export function formatCreditNoteNumber(number: InvoiceNumber): string {
  return `CN-${formatReceiptNumber(number)}`;
}

/** Reads an invoice's number as it is printed. Null for anything else, also for the same number in another spelling. */
export function parseInvoiceNumber(text: string): InvoiceNumber | null {
  return text.startsWith(INVOICE) ? parseReceiptNumber(text.slice(INVOICE.length)) : null;
}

/**
 * Why an invoice no longer counts: its instalment `changed` (also by an end or a refund), the acceptance was `undone`, or staff `corrected` what it says of the
 * organisation.
 */
export const VOIDED_FOR = ['changed', 'undone', 'corrected'] as const;

/** One of these reasons. */
export type VoidedFor = (typeof VOIDED_FOR)[number];

/** What became of an invoice: derived from the ledger, never stored. */
export type InvoiceStatus = 'open' | 'part-paid' | 'paid' | 'void';

/** The status of an invoice of an amount, of which so much has arrived, in minor units. */
export function invoiceStatus({
  amount,
  settled,
  isVoid,
}: Readonly<{ amount: bigint; settled: bigint; isVoid: boolean }>): InvoiceStatus {
  if (isVoid) return 'void';
  if (settled >= amount) return 'paid';
  return settled > 0n ? 'part-paid' : 'open';
}
