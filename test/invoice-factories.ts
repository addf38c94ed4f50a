import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { ask, newPerson, newStaff, pledge, sponsorship, toMove } from '#test/factories';
import { approve, newName } from '#test/organisation-factories';
import type { Person, Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { issueInvoices } from '#server/invoice/issue-invoices';
import { listInvoices, type InvoiceList } from '#server/invoice/invoice-queries';
import { recordPayment } from '#server/payment/record-payment';

/** Issues the invoices that wait, also of what was accepted a moment ago, as a minute later. */
export function issueFinalInvoices(): Promise<number> {
  return issueInvoices(new Date(now().getTime() + 60_000));
}

/** An accepted sponsorship, by default of two years in two parts a year, whose first invoice was issued, and who applied. */
export async function sponsored(
  more: object = {},
  name = newName(),
): Promise<Readonly<{ person: Person; reference: string; name: string }>> {
  const person = await newPerson();
  const body = sponsorship('associate', name, { years: 2, instalments: 2, ...more });
  const { reference } = await pledge(person, body);
  expect(await approve(reference)).toMatchObject({ kind: 'moved' });
  await issueFinalInvoices();
  return { person, reference, name };
}

let treasuring: Promise<Staff<'handle-money'>> | undefined;

/** The one treasurer of these tests. */
export function treasurer(): Promise<Staff<'handle-money'>> {
  return (treasuring ??= newStaff('treasurer', 'handle-money'));
}

/** Records a payment that arrived today, in major units. */
export async function payFor(reference: string, amount: string): Promise<void> {
  const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: randomUUID() };
  expect(await recordPayment(await treasurer(), form)).toMatchObject({ kind: 'recorded' });
}

/** The invoices that somebody sees. */
export async function invoicesOf(person: Person, reference: string): Promise<InvoiceList> {
  const found = await listInvoices(person, reference);
  if (!found) throw new Error('No invoices to see');
  return found;
}

/** The emails in the demonstration's mailbox about invoices of a pledge, oldest first. */
export function invoiceEmailsOf(reference: string) {
  return ask<{ kind: string; recipient: string; subject: string; text: string }>(
    `SELECT e.kind, d.recipient, d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id
     JOIN invoice v ON e.subject_stream = 'invoice' AND v.id::text = e.subject_id JOIN pledge p ON p.id = v.pledge_id
     WHERE p.reference = $1 ORDER BY e.id`,
    [reference],
  );
}
