import type { CivilDate } from '#domain/civil-date';
import { formatCreditNoteNumber, formatInvoiceNumber, type InvoiceStatus } from '#domain/invoice';
import { money, type Money } from '#domain/money';
import { parseReference } from '#domain/reference';
import { hasRight, type Person } from '#server/auth';
import { toCurrency } from '#server/currency-column';
import { findBillable, findInvoiceRows, statusOf, type InvoiceRow } from '#server/invoice/invoice-store';
import { canEdit } from '#server/organisation/access';
import { findPledgeOwner, type PledgeOwner } from '#server/pledge/pledge-owner-store';

/** An invoice in a list. `creditNote`: the number of the credit note of one that no longer counts, null while it waits and for every other. */
export type InvoiceSummary = Readonly<{
  number: string;
  amount: Money;
  due: CivilDate;
  status: InvoiceStatus;
  creditNote: string | null;
}>;

/**
 * The invoices of a sponsorship, oldest first. `waits`: one gets its number within a minute. `later`: instalments that have no invoice yet, with their amounts; the
 * first of them can have one now.
 */
export type InvoiceList = Readonly<{
  reference: string;
  invoices: readonly InvoiceSummary[];
  waits: boolean;
  later: readonly Readonly<{ due: CivilDate; amount: Money }>[];
}>;

function toSummary(row: InvoiceRow): InvoiceSummary {
  return {
    number: formatInvoiceNumber(row),
    amount: money(row.amount, toCurrency(row.currency)),
    due: row.due,
    status: statusOf(row),
    creditNote: row.credit && formatCreditNoteNumber(row.credit),
  };
}

/**
 * A sponsorship whose invoices and agreement a person may read, by its reference: who made it, the contacts of its organisation with a right to its bills, and the staff who decide
 * or handle money (`asStaff`). Null if there is none, or they may not.
 */
export async function findBilledPledge(
  person: Person,
  text: string,
): Promise<(PledgeOwner & Readonly<{ asStaff: boolean }>) | null> {
  const reference = parseReference(text);
  const pledge = reference && (await findPledgeOwner(reference));
  if (!pledge || pledge.organisationId === null) return null;
  if (pledge.supporterId === person.id || (await canEdit(person, pledge.organisationId, 'billing')))
    return { ...pledge, asStaff: false };
  if (hasRight(person.roles, 'decide') || hasRight(person.roles, 'handle-money')) return { ...pledge, asStaff: true };
  return null;
}

/** The invoices of a sponsorship that a person may read; null if they may not, or it is no sponsorship. */
export async function listInvoices(person: Person, reference: string): Promise<InvoiceList | null> {
  const pledge = await findBilledPledge(person, reference);
  if (!pledge) return null;
  const [{ invoices, waiting }, billable] = await Promise.all([findInvoiceRows(pledge.id), findBillable(pledge.id)]);
  const billed = new Set([...waiting, ...invoices.filter(({ voidedFor }) => voidedFor === null).map(({ due }) => due)]);
  return {
    reference: pledge.reference,
    invoices: invoices.map(toSummary),
    waits: waiting.length > 0,
    later: billable
      .filter(({ due }) => !billed.has(due))
      .map(({ due, amount }) => ({ due, amount: money(amount, toCurrency(pledge.currency)) })),
  };
}
