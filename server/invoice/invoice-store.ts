import { z } from 'zod';
import type { Lang } from '#content/languages';
import { civilDate, type CivilDate } from '#domain/civil-date';
import type { HowToPay } from '#domain/how-to-pay';
import { invoiceStatus, VOIDED_FOR, type InvoiceNumber, type InvoiceStatus, type VoidedFor } from '#domain/invoice';
import { Issuer } from '#domain/issuer';
import { fromDateColumn } from '#server/civil-date-column';
import { PromisedFact } from '#server/catalogue/benefit-texts';
import { db } from '#server/db';
import { toKeptAccount } from '#server/invoice/kept-account';

/** Gives at most `most` invoices and credit notes that wait their numbers in `year`, but none of a sponsorship that was accepted after `decidedBefore`. Returns how many. */
export async function storeInvoiceNumbers(
  row: Readonly<{ year: number; at: Date; decidedBefore: Date; issuer: Issuer; account: HowToPay<Lang>; most: number }>,
): Promise<number> {
  const [found] = await db().$queryRaw<{ issued: number }[]>`
    SELECT issue_invoices(${JSON.stringify(row)}::jsonb) AS issued`;
  return found?.issued ?? 0;
}

/** The accepted sponsorships with an instalment that has come near enough and has no invoice, oldest first. */
export async function findUnbilled(on: CivilDate): Promise<readonly bigint[]> {
  const rows = await db().$queryRaw<{ id: bigint }[]>`
    SELECT p.id FROM pledge p JOIN campaign c ON c.id = p.campaign_id
    WHERE p.kind = 'sponsorship' AND p.review = 'approved' AND EXISTS (
      SELECT FROM billable(p.id) b WHERE b.amount > b.settled AND b.due <= ${on}::date + c.sponsorship_days_to_pay
        AND NOT EXISTS (SELECT FROM invoice v WHERE v.pledge_id = p.id AND v.due = b.due AND v.voided_at IS NULL))
    ORDER BY p.id`;
  return rows.map(({ id }) => id);
}

/** Makes an invoice wait for each instalment of a sponsorship that has come near enough and has none. */
export async function storeDueInstalments(pledgeId: bigint, on: CivilDate, at: Date): Promise<void> {
  await db().$executeRaw`SELECT bill_due_instalments(${pledgeId}, ${on}::date, ${at}::timestamptz)`;
}

const Requested = z.enum(['requested', 'not-found']);

/** Makes the invoice of an instalment wait for its number, with the event. Once, whoever asks. */
export async function storeRequest(
  row: Readonly<{ pledgeId: bigint; due: CivilDate; actor: string; at: Date }>,
): Promise<z.output<typeof Requested>> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  const [found] = await db().$queryRaw<{ said: unknown }[]>`SELECT request_invoice(${input}::jsonb) AS said`;
  return Requested.parse(found?.said);
}

const Corrected = z.enum(['corrected', 'void', 'not-found']);

/** Makes an invoice void and a new one wait, with the event and its reason. */
export async function storeCorrection(
  row: InvoiceNumber & Readonly<{ pledgeId: bigint; actor: string; reason: string; at: Date }>,
): Promise<z.output<typeof Corrected>> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  const [found] = await db().$queryRaw<{ said: unknown }[]>`SELECT correct_invoice(${input}::jsonb) AS said`;
  return Corrected.parse(found?.said);
}

/** Changes the purchase order of a sponsorship, with its event, unless it is no more the one that was shown. */
export async function storePurchaseOrder(
  row: Readonly<{ pledgeId: bigint; purchaseOrder: string; shown: string; actor: string; at: Date }>,
): Promise<'changed' | 'conflict' | 'not-found'> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  const [found] = await db().$queryRaw<{ said: unknown }[]>`SELECT change_purchase_order(${input}::jsonb) AS said`;
  return z.enum(['changed', 'conflict', 'not-found']).parse(found?.said);
}

/** Erases whom invoices were issued to, where no law keeps it on that day. Returns how many. */
export async function eraseInvoiceNames(on: CivilDate, at: Date): Promise<bigint> {
  const [found] = await db().$queryRaw<{ erased: bigint }[]>`
    SELECT erase_invoices(${on}::date, ${at}::timestamptz) AS erased`;
  return found?.erased ?? 0n;
}

const Facts = z.object({
  level: z.string(),
  year: z.number().int(),
  years: z.number().int(),
  from: z.iso.date(),
  until: z.iso.date(),
  part: z.number().int(),
  parts: z.number().int(),
  // An invoice of before there were any has none.
  addOns: z.array(PromisedFact.extend({ price: z.string().transform(BigInt) })).default([]),
  benefits: z.array(PromisedFact.extend({ quantity: z.number().int().nullable() })),
});

/** What an invoice is for, as it was when it was issued: the level and its add-ons with the price of a year, the year of the term with its first and last day, the instalment of so many, and the benefits. */
export type InvoiceFacts = Readonly<z.output<typeof Facts>>;

/**
 * An invoice that has its number: amounts in minor units, `settled` what has arrived of its instalment. `credit` is the credit note of one that no longer counts, null
 * while that waits for its number.
 */
export type InvoiceRow = InvoiceNumber &
  Readonly<{
    pledgeId: bigint;
    due: CivilDate;
    amount: bigint;
    settled: bigint;
    currency: string;
    issuedAt: Date;
    name: string | null;
    address: string | null;
    taxNumber: string | null;
    purchaseOrder: string | null;
    facts: InvoiceFacts;
    issuer: Issuer;
    account: HowToPay<Lang>;
    voidedFor: VoidedFor | null;
    credit: (InvoiceNumber & Readonly<{ at: Date }>) | null;
  }>;

/** The status of an invoice as of now. */
export function statusOf({ amount, settled, voidedFor }: InvoiceRow): InvoiceStatus {
  return invoiceStatus({ amount, settled, isVoid: voidedFor !== null });
}

type DbRow = Omit<InvoiceRow, 'due' | 'facts' | 'issuer' | 'account' | 'voidedFor' | 'credit' | 'number'> &
  Readonly<{
    number: number | null;
    due: string;
    facts: unknown;
    issuer: unknown;
    account: unknown;
    voidedFor: string | null;
    creditYear: number | null;
    creditNumber: number | null;
    creditedAt: Date | null;
  }>;

function toRow({ number, creditYear, creditNumber, creditedAt, ...row }: DbRow & { number: number }): InvoiceRow {
  return {
    ...row,
    number,
    due: civilDate(row.due),
    facts: Facts.parse(row.facts),
    issuer: Issuer.parse(row.issuer),
    account: toKeptAccount(row.account),
    voidedFor: VOIDED_FOR.find((each) => each === row.voidedFor) ?? null,
    credit:
      creditYear === null || creditNumber === null || creditedAt === null
        ? null
        : { year: creditYear, number: creditNumber, at: creditedAt },
  };
}

/** The invoices of pledges, oldest first, and those that wait for their number: their due dates. */
export async function findInvoiceRows(
  pledgeIds: readonly bigint[],
): Promise<Readonly<{ invoices: InvoiceRow[]; waiting: Readonly<{ pledgeId: bigint; due: CivilDate }>[] }>> {
  const rows = await db().$queryRaw<DbRow[]>`
    SELECT v.pledge_id AS "pledgeId", v.year, v.number, v.due::text AS due, v.amount, v.currency, v.issued_at AS "issuedAt", v.name, v.address, v.tax_number AS "taxNumber",
      v.purchase_order AS "purchaseOrder", v.facts, i.data AS issuer, a.data AS account, v.voided_for AS "voidedFor", v.credit_year AS "creditYear",
      v.credit_number AS "creditNumber", v.credited_at AS "creditedAt", COALESCE(b.settled, 0)::bigint AS settled
    FROM invoice v
    LEFT JOIN receipt_issuer i ON i.id = v.issuer_id
    LEFT JOIN payment_account a ON a.id = v.account_id
    LEFT JOIN LATERAL billable(v.pledge_id) b ON b.due = v.due
    WHERE v.pledge_id = ANY (${pledgeIds}::bigint[]) ORDER BY v.id`;
  return {
    invoices: rows.flatMap((row) => (row.number === null ? [] : [toRow({ ...row, number: row.number })])),
    waiting: rows.flatMap(({ pledgeId, number, due }) => (number === null ? [{ pledgeId, due: civilDate(due) }] : [])),
  };
}

/** An invoice that was issued and counts, as an email links it. */
export type IssuedInvoice = InvoiceNumber & Readonly<{ reference: string; due: CivilDate }>;

/** The invoices of pledges that were issued and count, oldest first. */
export async function findIssued(references: readonly string[]): Promise<readonly IssuedInvoice[]> {
  const rows = await db().invoice.findMany({
    where: { pledge: { reference: { in: [...references] } }, number: { not: null }, voidedAt: null },
    select: { year: true, number: true, due: true, pledge: { select: { reference: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ year, number, due, pledge }) =>
    year === null || number === null ? [] : [{ year, number, due: fromDateColumn(due), reference: pledge.reference }],
  );
}

/** What of sponsorships is billed: due dates with their amounts in minor units, oldest first. */
export async function findBillable(
  pledgeIds: readonly bigint[],
): Promise<Readonly<{ pledgeId: bigint; due: CivilDate; amount: bigint }>[]> {
  const rows = await db().$queryRaw<{ pledgeId: bigint; due: string; amount: bigint }[]>`
    SELECT p.id AS "pledgeId", b.due::text AS due, b.amount
    FROM unnest(${pledgeIds}::bigint[]) p (id) CROSS JOIN LATERAL billable(p.id) b ORDER BY b.due`;
  return rows.map((row) => ({ ...row, due: civilDate(row.due) }));
}

/** The pledge and the numbers of an invoice by its id, and who gets the bills today: `person` is null for an address without an account. */
export async function findBilled(id: bigint) {
  const [row] = await db().$queryRaw<
    {
      pledgeId: bigint;
      reference: string;
      year: number | null;
      number: number | null;
      person: string | null;
      email: string;
      locale: string | null;
    }[]
  >`
    SELECT l.id AS "pledgeId", l.reference, v.year, v.number, c.person, c.email, c.locale
    FROM invoice v JOIN pledge l ON l.id = v.pledge_id, billing_contact(l.id) c
    WHERE v.id = ${id} AND NOT EXISTS (SELECT FROM erasure WHERE person_id = c.person)`;
  return row ?? null;
}
