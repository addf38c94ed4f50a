import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, seedCampaign } from '#test/factories';
import { invoicesOf, sponsored, treasurer, issueFinalInvoices } from '#test/invoice-factories';
import { organisationOf } from '#test/organisation-factories';
import type { Person } from '#server/auth';
import { changePurchaseOrder } from '#server/invoice/change-purchase-order';
import { correctInvoice } from '#server/invoice/correct-invoice';
import { forgetPerson } from '#server/privacy/forget-person';
import { findOwnData } from '#server/privacy/own-data-store';
import { requestInvoice } from '#server/invoice/request-invoice';

beforeAll(seedCampaign);

/** The purchase orders on the invoices of a sponsorship, oldest first. */
const ordersOf = async (reference: string) =>
  (
    await ask<{ order: string | null }>(
      'SELECT v.purchase_order AS order FROM invoice v JOIN pledge p ON p.id = v.pledge_id WHERE p.reference = $1 ORDER BY v.id',
      [reference],
    )
  ).map(({ order }) => order);

const eventsOf = async (reference: string) =>
  ask<{ data: object; text: object; actor: string }>(
    "SELECT e.data, t.data AS text, e.actor_id AS actor FROM event e JOIN pledge p ON p.id::text = e.stream_id LEFT JOIN event_private t ON t.event_id = e.id WHERE e.stream = 'pledge' AND e.type = 'purchase-order-changed' AND p.reference = $1 ORDER BY e.id",
    [reference],
  );

/** A confirmed contact of the organisation of a sponsorship, with one right. */
async function contactOf(reference: string, right: 'is_billing' | 'is_logos'): Promise<Person> {
  const person = await newPerson();
  await ask(
    `INSERT INTO organisation_contact (organisation_id, user_id, email, name, status, ${right}) VALUES ($1, $2, $3, '', 'confirmed', true)`,
    [(await organisationOf(reference)).id, person.id, person.email],
  );
  return person;
}

describe('the purchase order of a sponsorship', () => {
  it('is added after applying: the next invoice has it, and one that is corrected, and what was issued stays', async () => {
    const { person, reference } = await sponsored();
    expect(await changePurchaseOrder(person, { reference, purchaseOrder: ' PO-7 ', shown: '' })).toEqual({
      kind: 'changed',
    });
    expect(await changePurchaseOrder(person, { reference, purchaseOrder: 'PO-7', shown: '' })).toEqual({
      kind: 'changed',
    });
    expect(await eventsOf(reference)).toEqual([{ data: {}, text: { before: '', after: 'PO-7' }, actor: person.id }]);
    expect(await ordersOf(reference)).toEqual([null]);
    const { invoices, later, purchaseOrder } = await invoicesOf(person, reference);
    expect(purchaseOrder).toBe('PO-7');
    await requestInvoice(person, { reference, due: later[0]?.due ?? '' });
    await issueFinalInvoices();
    expect(await ordersOf(reference)).toEqual([null, 'PO-7']);
    const staff = await treasurer();
    expect(await changePurchaseOrder(staff, { reference, purchaseOrder: 'PO-8', shown: 'PO-7' })).toEqual({
      kind: 'changed',
    });
    const number = invoices[0]?.number ?? '';
    expect(await correctInvoice(staff, { reference, number, reason: 'Its order.' })).toEqual({ kind: 'corrected' });
    await issueFinalInvoices();
    expect(await ordersOf(reference)).toEqual([null, 'PO-7', 'PO-8']);
    expect((await eventsOf(reference)).map(({ actor }) => actor)).toEqual([person.id, staff.id]);
    expect(await changePurchaseOrder(person, { reference, purchaseOrder: '', shown: 'PO-8' })).toEqual({
      kind: 'changed',
    });
    expect((await invoicesOf(person, reference)).purchaseOrder).toBe('');
    await expectChecksHold();
  });

  it('is not changed by others, nor to something too long', async () => {
    const { person, reference } = await sponsored({ purchaseOrder: 'PO-1' });
    const form = { reference, purchaseOrder: 'PO-2', shown: 'PO-1' };
    for (const who of [await newPerson(), await newStaff('editor', 'moderate'), await contactOf(reference, 'is_logos')])
      expect(await changePurchaseOrder(who, form)).toEqual({ kind: 'not-found' });
    expect(await changePurchaseOrder(person, { ...form, reference: 'PB-2222-2222' })).toEqual({
      kind: 'not-found',
    });
    expect(await changePurchaseOrder(person, { ...form, purchaseOrder: 'x'.repeat(101) })).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'purchaseOrder', code: 'too-long' }],
    });
    expect((await invoicesOf(person, reference)).purchaseOrder).toBe('PO-1');
    const billing = await contactOf(reference, 'is_billing');
    expect(await changePurchaseOrder(billing, form)).toEqual({ kind: 'changed' });
  });

  it('is not overwritten unseen by a form that showed another number', async () => {
    const { person, reference } = await sponsored({ purchaseOrder: 'PO-1' });
    const change = (who: Person, purchaseOrder: string, shown: string) =>
      changePurchaseOrder(who, { reference, purchaseOrder, shown });
    const colleague = await contactOf(reference, 'is_billing');
    expect(await change(colleague, 'PO-2', 'PO-1')).toEqual({ kind: 'changed' });
    for (const shown of ['PO-1', 'PO-2\0', '\ud800'])
      expect(await change(person, 'PO-3', shown)).toEqual({ kind: 'conflict' });
    expect((await invoicesOf(person, reference)).purchaseOrder).toBe('PO-2');
    expect(await change(person, 'PO-3', 'PO-2')).toEqual({ kind: 'changed' });
    expect((await eventsOf(reference)).map(({ text }) => text)).toEqual([
      { before: 'PO-1', after: 'PO-2' },
      { before: 'PO-2', after: 'PO-3' },
    ]);
    const { history } = (await findOwnData(colleague.id)) ?? {};
    expect(history?.map(({ private: own }) => own?.data)).toContainEqual({ before: 'PO-1', after: 'PO-2' });
    expect(await forgetPerson(colleague)).toEqual({ kind: 'forgotten' });
    expect((await eventsOf(reference)).map(({ text }) => text)).toEqual([null, { before: 'PO-2', after: 'PO-3' }]);
    await expectChecksHold();
  });
});
