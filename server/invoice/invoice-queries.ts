import type { CivilDate } from '#domain/civil-date';
import { formatCreditNoteNumber, formatInvoiceNumber, type InvoiceStatus } from '#domain/invoice';
import { money, type Money } from '#domain/money';
import { parseReference } from '#domain/reference';
import { hasRight, type Person } from '#server/auth';
import { toCurrency } from '#server/currency-column';
import { findBillable, findInvoiceRows, statusOf, type InvoiceRow } from '#server/invoice/invoice-store';
import { canEdit } from '#server/organisation/access';
import { findPledgeOwners, type PledgeOwner } from '#server/pledge/pledge-owner-store';

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
  /** The one that the next invoice has; empty for none. */
  purchaseOrder: string;
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

/** A sponsorship whose invoices and agreement a person may read. `asStaff`: only because they decide or handle money. */
export type BilledPledge = PledgeOwner & Readonly<{ asStaff: boolean }>;

/**
 * The sponsorships of these references whose invoices and agreement a person may read: who made it, the contacts of its organisation with a right to its bills, and the staff who
 * decide or handle money.
 */
export async function findBilledPledges(
  person: Person,
  references: readonly string[],
): Promise<readonly BilledPledge[]> {
  const found = await findPledgeOwners(references.flatMap((each) => parseReference(each) ?? []));
  const isStaff = hasRight(person.roles, 'decide') || hasRight(person.roles, 'handle-money');
  const billing = new Set<bigint>();
  for (const id of new Set(found.flatMap(({ organisationId }) => organisationId ?? [])))
    if (await canEdit(person, id, 'billing')) billing.add(id);
  return found.flatMap((pledge) => {
    if (pledge.organisationId === null) return [];
    const isOwn = pledge.supporterId === person.id || billing.has(pledge.organisationId);
    return isOwn || isStaff ? [{ ...pledge, asStaff: !isOwn }] : [];
  });
}

/** The one with this reference; null if there is none, or they may not. */
export async function findBilledPledge(person: Person, reference: string): Promise<BilledPledge | null> {
  return (await findBilledPledges(person, [reference]))[0] ?? null;
}

/** The invoices of sponsorships that a person may read, in their order. */
export async function listInvoicesOf(pledges: readonly BilledPledge[]): Promise<readonly InvoiceList[]> {
  const ids = pledges.map(({ id }) => id);
  const [{ invoices, waiting }, billable] = await Promise.all([findInvoiceRows(ids), findBillable(ids)]);
  const counting = [...waiting, ...invoices.filter(({ voidedFor }) => voidedFor === null)];
  return pledges.map(({ id, reference, currency, purchaseOrder }) => {
    const ofPledge = ({ pledgeId }: Readonly<{ pledgeId: bigint }>) => pledgeId === id;
    const billed = new Set(counting.filter(ofPledge).map(({ due }) => due));
    return {
      reference,
      purchaseOrder,
      invoices: invoices.filter(ofPledge).map(toSummary),
      waits: waiting.some(ofPledge),
      later: billable
        .filter((each) => ofPledge(each) && !billed.has(each.due))
        .map(({ due, amount }) => ({ due, amount: money(amount, toCurrency(currency)) })),
    };
  });
}

/** The invoices of a sponsorship that a person may read; null if they may not, or it is no sponsorship. */
export async function listInvoices(person: Person, reference: string): Promise<InvoiceList | null> {
  const [list] = await listInvoicesOf(await findBilledPledges(person, [reference]));
  return list ?? null;
}
