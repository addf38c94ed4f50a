import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, seedCampaign } from '#test/factories';
import { invoicesOf, sponsored, treasurer } from '#test/invoice-factories';
import { merged, organisationOf } from '#test/organisation-factories';
import { today } from '#server/clock';
import { findInvoice } from '#server/invoice/find-invoice';
import { listInvoices } from '#server/invoice/invoice-queries';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);

const YEAR = Number(today().slice(0, 4));

describe('who may read an invoice', () => {
  it('is who applied, contacts with a right to the bills, and staff who decide or handle money', async () => {
    const { person, reference } = await sponsored();
    const { id } = await organisationOf(reference);
    const [{ number = '' } = {}] = (await invoicesOf(person, reference)).invoices;
    const contact = async (rights: object) => {
      const one = await newPerson();
      const all = { organisation_id: id, user_id: one.id, email: one.email, name: '', status: 'confirmed', ...rights };
      await ask(
        `INSERT INTO organisation_contact (organisation_id, user_id, email, name, status, is_billing, is_logos, is_all)
         SELECT organisation_id, user_id, email, name, status, COALESCE(is_billing, false), COALESCE(is_logos, false), COALESCE(is_all, false)
         FROM jsonb_populate_record(NULL::organisation_contact, $1)`,
        [JSON.stringify(all)],
      );
      return one;
    };
    const reads = async (who: Parameters<typeof findInvoice>[0]) =>
      (await findInvoice(who, { reference, number, kind: 'invoice' }, 'en'))?.asStaff ?? 'refused';
    expect(await reads(person)).toBe(false);
    expect(await reads(await contact({ is_billing: true }))).toBe(false);
    expect(await reads(await contact({ is_all: true }))).toBe(false);
    expect(await reads(await contact({ is_logos: true }))).toBe('refused');
    expect(await reads(await contact({ is_all: true, status: 'pending' }))).toBe('refused');
    expect(await reads(await newPerson())).toBe('refused');
    expect(await reads(await treasurer())).toBe(true);
    expect(await reads(await newStaff('reviewer', 'decide'))).toBe(true);
    expect(await reads(await newStaff('editor', 'moderate'))).toBe('refused');
    expect(await listInvoices(await newPerson(), reference)).toBeNull();
    expect(await findInvoice(person, { reference, number: `INV-${YEAR}-99999`, kind: 'invoice' }, 'en')).toBeNull();
  });

  it('follows its organisation into another', async () => {
    const [from, into] = [await sponsored(), await sponsored()];
    const ids = await Promise.all(
      [from, into].map(async ({ reference }) => BigInt((await organisationOf(reference)).id)),
    );
    expect(await listInvoices(into.person, from.reference)).toBeNull();
    await merged(ids[0] ?? 0n, ids[1] ?? 0n);
    const { invoices } = await invoicesOf(into.person, from.reference);
    const number = invoices[0]?.number ?? '';
    const found = await findInvoice(into.person, { reference: from.reference, number, kind: 'invoice' }, 'en');
    // It was issued to the one that it was then.
    expect(found?.document.recipient.lines).toEqual([from.name]);
    await expectChecksHold();
  });
});
