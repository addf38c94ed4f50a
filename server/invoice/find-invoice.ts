import type { Lang } from '#content/languages';
import { parseInvoiceNumber } from '#domain/invoice';
import type { Person } from '#server/auth';
import type { Document } from '#server/document/document';
import { toCreditNote, toInvoice } from '#server/document/invoice';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { findBilledPledge } from '#server/invoice/invoice-queries';
import { findInvoiceRows } from '#server/invoice/invoice-store';

/** An invoice of a sponsorship whose bills a person may read, or its credit note, and whether they read it as staff. Null if there is none, or they may not, which is logged. */
export async function findInvoice(
  person: Person,
  { reference, number: text, kind }: Readonly<{ reference: string; number: string; kind: 'invoice' | 'credit-note' }>,
  lang: Lang,
): Promise<Readonly<{ document: Document; asStaff: boolean }> | null> {
  const number = parseInvoiceNumber(text);
  const pledge = number && (await findBilledPledge(person, reference));
  if (!pledge) {
    await logSecurityInRequest('refused', { actor: person.id, what: 'invoice' });
    return null;
  }
  const { invoices } = await findInvoiceRows([pledge.id]);
  const row = invoices.find((each) => each.year === number.year && each.number === number.number);
  const document = row && (kind === 'invoice' ? toInvoice : toCreditNote)(row, pledge.reference, lang);
  return document ? { document, asStaff: pledge.asStaff } : null;
}
