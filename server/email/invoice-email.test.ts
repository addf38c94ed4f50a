import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, newStaff, seedCampaign, toMove } from '#test/factories';
import { invoiceEmailsOf, invoicesOf, payFor, sponsored, treasurer, issueFinalInvoices } from '#test/invoice-factories';
import { organisationOf } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import { findEmail } from '#server/email/email-store';
import { toInvoiceEmail } from '#server/email/invoice-email';
import { correctInvoice } from '#server/invoice/correct-invoice';
import { rollBackPledge } from '#server/review/decide-pledge';

beforeAll(seedCampaign);

/** The newest email of a kind, as it would be sent. */
async function newest(kind: string) {
  const [row] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM email WHERE kind = $1', [kind]);
  const email = await findEmail(BigInt(row?.id ?? 0));
  const worded = email && (await toInvoiceEmail(email));
  if (!worded || typeof worded === 'string') throw new Error(`Not sent: ${worded}`);
  return worded;
}

/** What a program says of a PDF; null if it is not installed here. */
function askProgram(program: string, bytes: Uint8Array, toArgs: (file: string) => string[]): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'invoice-'));
  const file = path.join(folder, 'invoice.pdf');
  writeFileSync(file, bytes);
  const { error, status, stdout, stderr } = spawnSync(program, toArgs(file), { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (error) return null;
  expect(`${status} ${stderr}`).toBe('0 ');
  return stdout;
}

describe('the email with an invoice', () => {
  it('goes to the billing contact, says how to pay, and has the PDF with it', async () => {
    const { reference, name } = await sponsored({ billingEmail: 'bills@loom.example', purchaseOrder: 'PO 7/26' });
    await sendWaiting();
    const [email] = await invoiceEmailsOf(reference);
    expect(email).toMatchObject({ kind: 'invoice-issued', recipient: 'bills@loom.example' });
    expect(email?.subject).toMatch(/^Invoice INV-\d{4}-\d{5}: \$[\d,.]+ due by \d/);
    expect(email?.text).toContain(name);
    expect(email?.text).toContain('How to pay');
    // An address without an account could not open it.
    expect(email?.text).not.toContain('/invoices/');
    const { attachments } = await newest('invoice-issued');
    const [pdf] = attachments;
    expect(pdf?.name).toMatch(/^invoice-INV-\d{4}-\d{5}\.pdf$/);
    const bytes = pdf?.bytes ?? new Uint8Array();
    expect(askProgram('qpdf', bytes, (file) => ['--check', file]) ?? 'No syntax').toContain('No syntax');
    const text = askProgram('pdftotext', bytes, (file) => ['-layout', file, '-']);
    for (const each of [name, 'PO 7/26', reference, 'Instalment 1 of 4', 'How to pay'])
      expect(text ?? each).toContain(each);
  });

  it('goes to a contact with a right to the bills who has an account, in their language, with a link', async () => {
    const { person, reference } = await sponsored({ billingEmail: 'bills@second.example' });
    const { id } = await organisationOf(reference);
    await ask("DELETE FROM organisation_contact WHERE organisation_id = $1 AND email = 'bills@second.example'", [id]);
    await ask("UPDATE organisation SET billing_email = '' WHERE id = $1", [id]);
    await ask("UPDATE person SET locale = 'es' WHERE id = $1", [person.id]);
    await sendWaiting();
    const [email] = await invoiceEmailsOf(reference);
    expect(email).toMatchObject({ recipient: person.email, subject: expect.stringMatching(/^Factura INV-/) });
    expect(email?.text).toMatch(new RegExp(`/es/account/pledges/${reference}/invoices/INV-`));
  });

  it('says that it is paid already, and how the rest is paid', async () => {
    const { reference } = await sponsored({ years: 1, instalments: 1 });
    await payFor(reference, '1');
    expect(JSON.stringify((await newest('invoice-issued')).content)).toContain('$1,499.00');
    await payFor(reference, '1499');
    const text = JSON.stringify((await newest('invoice-issued')).content.paragraphs);
    expect(text).toContain('It is paid already');
    expect(text).not.toContain('How to pay');
  });

  it('is not sent any more once the invoice does not count; the credit note is', async () => {
    const { person, reference } = await sponsored();
    const [{ number = '' } = {}] = (await invoicesOf(person, reference)).invoices;
    await correctInvoice(await treasurer(), { reference, number, reason: 'A wrong name' });
    await issueFinalInvoices();
    await sendWaiting();
    expect((await invoiceEmailsOf(reference)).map(({ kind }) => kind)).toEqual(['invoice-cancelled', 'invoice-issued']);
    const [cancelled] = await invoiceEmailsOf(reference);
    expect(cancelled?.text).toContain('A new invoice replaces it.');
    expect((await newest('invoice-cancelled')).attachments[0]?.name).toMatch(/^credit-note-CN-/);
    await rollBackPledge(await newStaff('reviewer', 'decide'), await toMove(reference, { reason: 'No' }));
    await issueFinalInvoices();
    await sendWaiting();
    expect((await invoiceEmailsOf(reference)).at(-1)?.text).toContain('was undone');
    const dropped = await ask<{ last_error: string }>(
      "SELECT last_error FROM email WHERE state = 'dropped' AND kind = 'invoice-issued'",
    );
    expect(dropped).toEqual([{ last_error: 'its invoice was cancelled' }]);
  });
});
