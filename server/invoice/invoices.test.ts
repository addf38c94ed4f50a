import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign, snapshotOf, toMove } from '#test/factories';
import { invoicesOf, payFor, sponsored, treasurer, issueFinalInvoices } from '#test/invoice-factories';
import { approve, organisationOf } from '#test/organisation-factories';
import { addDays } from '#domain/civil-date';
import { today } from '#server/clock';
import { findInvoice } from '#server/invoice/find-invoice';
import { correctInvoice } from '#server/invoice/correct-invoice';
import { eraseInvoices } from '#server/invoice/erase-invoices';
import { billDueInstalments } from '#server/invoice/issue-invoices';
import { requestInvoice } from '#server/invoice/request-invoice';
import { refundPayment } from '#server/payment/refund-payment';
import { endPledge } from '#server/pledge-change/end-pledge';
import { rollBackPledge } from '#server/review/decide-pledge';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);
beforeEach(async () => void (await issueFinalInvoices()));

const YEAR = Number(today().slice(0, 4));
const PRINTED = expect.stringMatching(/^INV-\d{4}-\d{5}$/);
const CREDIT = expect.stringMatching(/^CN-\d{4}-\d{5}$/);

describe('an invoice', () => {
  it('of the first instalment waits from the acceptance on, and the job gives it its number', async () => {
    const jobs = "graphile_worker.jobs WHERE task_identifier = 'issue-invoices'";
    const before = await countOf(jobs);
    const { person, reference } = await sponsored({ purchaseOrder: 'PO-1' });
    expect(await countOf(jobs)).toBe(before + 1);
    const { instalments } = await snapshotOf(reference);
    const { invoices, later, waits } = await invoicesOf(person, reference);
    expect(invoices).toMatchObject([{ number: PRINTED, due: instalments[0]?.due, status: 'open', creditNote: null }]);
    expect([later.map(({ due }) => due), waits]).toEqual([instalments.slice(1).map(({ due }) => due), false]);
    await expectChecksHold();
  });

  it('gets one number each, without a gap or a double, with four workers at once', async () => {
    const before = await countOf('invoice WHERE number IS NOT NULL');
    const [made] = await Promise.all([
      Promise.all(Array.from({ length: 6 }, () => sponsored())),
      ...Array.from({ length: 4 }, async () => {
        for (let time = 0; time < 6; time += 1) await issueFinalInvoices();
      }),
    ]);
    await issueFinalInvoices();
    const numbers = await ask<{ number: number }>('SELECT number FROM invoice WHERE year = $1 ORDER BY number', [YEAR]);
    expect(numbers.map(({ number }) => number)).toEqual(
      Array.from({ length: before + made.length }, (_, at) => at + 1),
    );
    expect(await issueFinalInvoices()).toBe(0);
    await expectChecksHold();
  });

  it('of a later instalment is issued as many days before it is due as an acceptance gives to pay, in another year from 1', async () => {
    const { person, reference } = await sponsored();
    const [, , third] = (await snapshotOf(reference)).instalments;
    const [{ days } = { days: 0 }] = await ask<{ days: number }>(
      'SELECT sponsorship_days_to_pay AS days FROM campaign',
    );
    const near = addDays(third?.due ?? today(), -days);
    await billDueInstalments(new Date(`${addDays(near, -1)}T12:00:00Z`));
    expect((await invoicesOf(person, reference)).invoices).toHaveLength(2);
    await billDueInstalments(new Date(`${near}T12:00:00Z`));
    await billDueInstalments(new Date(`${near}T12:00:00Z`));
    const { invoices } = await invoicesOf(person, reference);
    expect(invoices.map(({ due }) => due)).toContain(third?.due);
    expect(invoices).toHaveLength(3);
    const [{ first } = { first: 0 }] = await ask<{ first: number }>(
      'SELECT min(number)::int AS first FROM invoice WHERE year > $1',
      [YEAR],
    );
    expect(first).toBe(1);
    await expectChecksHold();
  });

  it('of one sponsorship that fails keeps no other back, and is issued by the next run', async () => {
    const [fails, other] = [await sponsored(), await sponsored()];
    const at = new Date(`${(await snapshotOf(fails.reference)).instalments[1]?.due}T12:00:00Z`);
    const countsOf = () =>
      Promise.all(
        [fails, other].map(async ({ person, reference }) => (await invoicesOf(person, reference)).invoices.length),
      );
    await ask(`CREATE FUNCTION refuse_planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'planted'; END $$`);
    const [{ id } = { id: '' }] = await ask<{ id: string }>('SELECT id FROM pledge WHERE reference = $1', [
      fails.reference,
    ]);
    await ask(
      `CREATE TRIGGER planted BEFORE INSERT ON invoice FOR EACH ROW WHEN (NEW.pledge_id = ${id}) EXECUTE FUNCTION refuse_planted()`,
    );
    try {
      await expect(billDueInstalments(at)).rejects.toThrow('Sponsorships that could not be billed: 1');
      expect(await countsOf()).toEqual([1, 2]);
    } finally {
      await ask('DROP TRIGGER planted ON invoice; DROP FUNCTION refuse_planted');
    }
    expect(await billDueInstalments(at)).toBe(1);
    expect(await countsOf()).toEqual([2, 2]);
    await expectChecksHold();
  });

  it('can be had earlier, once, by a contact of the bills and by staff, and by nobody else', async () => {
    const { person, reference } = await sponsored();
    const [, second] = (await snapshotOf(reference)).instalments;
    const form = { reference, due: second?.due ?? '' };
    expect(await requestInvoice(await newPerson(), form)).toBe('not-found');
    expect(await requestInvoice(await newStaff('editor', 'moderate'), form)).toBe('not-found');
    const said = await Promise.all([person, person, await treasurer()].map((each) => requestInvoice(each, form)));
    expect(said).toEqual(['requested', 'requested', 'requested']);
    expect(await requestInvoice(person, { reference, due: addDays(second?.due ?? today(), 1) })).toBe('not-found');
    expect(await requestInvoice(person, { reference, due: 'tomorrow' })).toBe('not-found');
    expect((await invoicesOf(person, reference)).waits).toBe(true);
    await issueFinalInvoices();
    expect((await invoicesOf(person, reference)).invoices.map(({ due }) => due)).toContain(second?.due);
    expect(await countOf("event WHERE type = 'invoice-requested'")).toBe(1);
    await expectChecksHold();
  });

  it('is open, part paid and paid as the ledger says', async () => {
    const { person, reference } = await sponsored({ years: 1, instalments: 1 });
    const statusNow = async () => (await invoicesOf(person, reference)).invoices.map(({ status }) => status);
    await payFor(reference, '1');
    expect(await statusNow()).toEqual(['part-paid']);
    const { amount } = await snapshotOf(reference);
    await payFor(reference, String(amount / 100n - 1n));
    expect(await statusNow()).toEqual(['paid']);
    const [{ number = '' } = {}] = (await invoicesOf(person, reference)).invoices;
    const found = await findInvoice(person, { reference, number, kind: 'invoice' }, 'en');
    expect(found?.document.pay).toBeNull();
    await expectChecksHold();
  });
});

describe('an invoice is cancelled', () => {
  it('once the approval is undone: then a credit note cancels it, and a new approval has a new one', async () => {
    const { person, reference } = await sponsored();
    await rollBackPledge(await newStaff('reviewer', 'decide'), await toMove(reference, { reason: 'Wrong one' }));
    expect((await invoicesOf(person, reference)).invoices).toMatchObject([{ status: 'void', creditNote: null }]);
    await issueFinalInvoices();
    await approve(reference);
    await issueFinalInvoices();
    expect((await invoicesOf(person, reference)).invoices).toMatchObject([
      { status: 'void', creditNote: CREDIT },
      { status: 'open', creditNote: null },
    ]);
    await expectChecksHold();
  });

  it('and was never one, if the approval is undone before it got its number', async () => {
    const { person, reference } = await sponsored();
    const [, second] = (await snapshotOf(reference)).instalments;
    await requestInvoice(person, { reference, due: second?.due ?? '' });
    await rollBackPledge(await newStaff('reviewer', 'decide'), await toMove(reference, { reason: 'Wrong one' }));
    await issueFinalInvoices();
    expect((await invoicesOf(person, reference)).invoices).toHaveLength(1);
    await expectChecksHold();
  });

  it('once the rest is ended, but not of what was paid', async () => {
    const { person, reference } = await sponsored();
    const { instalments } = await snapshotOf(reference);
    await payFor(reference, String((instalments[0]?.amount.amount ?? 0n) / 100n));
    await requestInvoice(person, { reference, due: instalments[1]?.due ?? '' });
    await issueFinalInvoices();
    await endPledge(person, { ...(await toMove(reference)), part: null });
    await issueFinalInvoices();
    const { invoices, later } = await invoicesOf(person, reference);
    expect(invoices).toMatchObject([
      { status: 'paid', creditNote: null },
      { status: 'void', creditNote: CREDIT },
    ]);
    expect(later).toEqual([]);
    await expectChecksHold();
  });

  it('once a part of its money is sent back: what is left of it has a new one, which is paid', async () => {
    const { person, reference } = await sponsored({ years: 1, instalments: 1 });
    const { amount } = await snapshotOf(reference);
    await payFor(reference, String(amount / 100n));
    const [payment] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    const refund = { ...(await toMove(reference)), payment: payment?.id ?? '', amount: '10', reason: 'Too much' };
    expect(await refundPayment(await treasurer(), refund)).toMatchObject({ kind: 'recorded' });
    await issueFinalInvoices();
    expect((await invoicesOf(person, reference)).invoices).toMatchObject([
      { status: 'void', creditNote: CREDIT, amount: { amount } },
      { status: 'paid', creditNote: null, amount: { amount: amount - 1_000n } },
    ]);
    await expectChecksHold();
  });

  it('once staff correct it, with a reason; twice at once it is corrected once', async () => {
    const { person, reference, name } = await sponsored();
    const { id } = await organisationOf(reference);
    const [{ number = '' } = {}] = (await invoicesOf(person, reference)).invoices;
    await ask("UPDATE organisation SET billing_address = E'1 Loom St\\nLeeds', tax_number = 'GB1' WHERE id = $1", [id]);
    const form = { reference, number, reason: 'The address was missing' };
    expect(await correctInvoice(await treasurer(), { ...form, reason: ' ' })).toMatchObject({ code: 'reason-missing' });
    expect(await correctInvoice(await treasurer(), { ...form, number: 'INV-2026-1' })).toEqual({ kind: 'not-found' });
    const own = Object.assign({}, await treasurer(), { id: person.id });
    expect(await correctInvoice(own, form)).toMatchObject({ code: 'own-pledge' });
    const said = await Promise.all([1, 2, 3].map(async () => correctInvoice(await treasurer(), form)));
    expect(said.filter(({ kind }) => kind === 'corrected')).toHaveLength(1);
    expect(said.filter((each) => 'code' in each && each.code === 'void')).toHaveLength(2);
    await issueFinalInvoices();
    const { invoices } = await invoicesOf(person, reference);
    expect(invoices).toMatchObject([
      { status: 'void', creditNote: CREDIT },
      { status: 'open', number: PRINTED },
    ]);
    const read = async (each: string, kind: 'invoice' | 'credit-note') =>
      (await findInvoice(person, { reference, number: each, kind }, 'en'))?.document;
    expect((await read(number, 'invoice'))?.recipient.lines).toEqual([name]);
    expect((await read(number, 'invoice'))?.notice).toContain(invoices[0]?.creditNote ?? 'none');
    expect((await read(number, 'credit-note'))?.panel.note).toContain(`invoice ${number}`);
    expect((await read(invoices[1]?.number ?? '', 'invoice'))?.recipient.lines).toEqual([
      name,
      '1 Loom St',
      'Leeds',
      'Tax number: GB1',
    ]);
    expect(await read(invoices[1]?.number ?? '', 'credit-note')).toBeUndefined();
    await expectChecksHold();
  });
});

it('whom an invoice was issued to is erased when no law keeps it any longer', async () => {
  const { person, reference } = await sponsored({ purchaseOrder: randomUUID() });
  const named = 'invoice WHERE name IS NOT NULL AND year = $1';
  await eraseInvoices(new Date(`${YEAR + 10}-12-31T12:00:00Z`));
  expect(await countOf(named, [YEAR])).toBeGreaterThan(0);
  await eraseInvoices(new Date(`${YEAR + 11}-01-01T12:00:00Z`));
  expect(await countOf(named, [YEAR])).toBe(0);
  expect((await invoicesOf(person, reference)).invoices).toHaveLength(1);
  await expectChecksHold();
});
