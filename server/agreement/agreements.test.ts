import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
import { payFor, sponsored, treasurer } from '#test/invoice-factories';
import { approve, merged, organisationOf, reviewer } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import { findAgreement, findAgreementDocument, findSignedFile } from '#server/agreement/agreement-queries';
import { remakeAgreement, sendAgreement, voidAgreement } from '#server/agreement/move-agreement';
import { signAgreement } from '#server/agreement/sign-agreement';
import { deleteUnusedFile } from '#server/file/delete-unused-file';
import { files } from '#server/file/files';
import { eraseInvoices } from '#server/invoice/erase-invoices';
import { endPledge } from '#server/pledge-change/end-pledge';
import { rollBackPledge } from '#server/review/decide-pledge';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);

const PDF = new TextEncoder().encode('%PDF-1.7 signed');
const stateOf = async (reference: string) => (await findAgreement(await reviewer(), reference))?.state;
const formOf = async (reference: string, more: object = {}) => {
  const found = await findAgreement(await reviewer(), reference);
  return { reference, agreement: BigInt(found?.id ?? 0), version: found?.version ?? 0, ...more };
};

/** A sponsorship whose agreement was sent. */
async function sent() {
  const made = await sponsored();
  expect(await sendAgreement(await reviewer(), await formOf(made.reference))).toEqual({ kind: 'done' });
  return made;
}

describe('an agreement', () => {
  it('is made at acceptance, with what was promised then; a contact does not see the draft', async () => {
    const { person, reference, name } = await sponsored({ purchaseOrder: 'PO-9' });
    expect(await stateOf(reference)).toBe('draft');
    expect(await findAgreement(person, reference)).toBeNull();
    await ask("UPDATE tier SET name = 'Another' WHERE name = 'Associate'");
    const found = await findAgreementDocument(await reviewer(), reference, 'en');
    await ask("UPDATE tier SET name = 'Associate' WHERE name = 'Another'");
    expect(found).toMatchObject({
      asStaff: true,
      document: {
        title: `Sponsorship agreement ${reference}`,
        recipient: { lines: [name] },
        panel: { amounts: ['$3,000.00'], note: 'Associate, 2 years' },
        table: { rows: { length: 4 } },
        signatures: [{ party: 'The fixture foundation' }, { party: name }],
      },
    });
    expect(found?.document.facts).toContainEqual({ term: 'Purchase order', text: 'PO-9' });
    await expectChecksHold();
  });

  it('is sent once, to each primary contact in their language, and dropped once it is signed', async () => {
    const { person, reference } = await sponsored();
    const { id } = await organisationOf(reference);
    const second = await newPerson();
    await ask(
      `INSERT INTO organisation_contact (organisation_id, user_id, email, name, status, is_primary) VALUES ($1, $2, $3, '', 'confirmed', true)`,
      [id, second.id, second.email],
    );
    await ask("UPDATE person SET locale = 'es' WHERE id = $1", [second.id]);
    const form = await formOf(reference);
    const said = await Promise.all([1, 2].map(async () => sendAgreement(await reviewer(), form)));
    expect(said.map((each) => each.kind).toSorted()).toEqual(['done', 'refused']);
    await sendWaiting();
    const emails = await ask<{ recipient: string; text: string }>(
      `SELECT d.recipient, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE e.kind = 'agreement-sent' AND d.recipient = ANY ($1)`,
      [[person.email, second.email]],
    );
    expect(emails).toHaveLength(2);
    expect(emails.find(({ recipient }) => recipient === second.email)?.text).toContain(
      `/es/account/pledges/${reference}/agreement`,
    );
    await expectChecksHold();
  });

  it('is signed by a contact with a file that nobody else can read; twice at once it is signed once', async () => {
    const { person, reference } = await sent();
    const form = await formOf(reference);
    expect(await signAgreement(await newPerson(), form, PDF)).toBe('not-found');
    expect(await signAgreement(await treasurer(), form, PDF)).toBe('not-found');
    expect(await signAgreement(person, form, new TextEncoder().encode('<svg/>'))).toBe('wrong-type');
    expect(await signAgreement(person, { ...form, version: 1 }, PDF)).toBe('conflict');
    const large = new Uint8Array(10_000_001);
    large.set(PDF);
    expect(await signAgreement(person, form, large)).toBe('too-large');
    const said = await Promise.all([1, 2, 3].map(() => signAgreement(person, form, PDF)));
    expect(said.toSorted()).toEqual(['conflict', 'conflict', 'signed']);
    expect(await stateOf(reference)).toBe('signed');
    const found = await findSignedFile(person, reference);
    expect(found?.name).toBe(`signed-agreement-${reference}.pdf`);
    expect(Buffer.from((await new Response(found?.file.body).bytes()) ?? '')).toEqual(Buffer.from(PDF));
    expect((await findSignedFile(await treasurer(), reference))?.name).toBe(found?.name);
    expect(await findSignedFile(await newPerson(), reference)).toBeNull();
    expect(await sendAgreement(await reviewer(), await formOf(reference))).toMatchObject({ code: 'conflict' });
    await expectChecksHold();
  });

  it('is void once the approval is undone, and a new approval makes another', async () => {
    const { reference } = await sent();
    await rollBackPledge(await reviewer(), await toMove(reference, { reason: 'Wrong one' }));
    expect(await stateOf(reference)).toBe('void');
    expect(await remakeAgreement(await reviewer(), { reference })).toEqual({ kind: 'not-found' });
    await sendWaiting();
    expect(
      await countOf(
        `email e JOIN agreement a ON a.id::text = e.subject_id JOIN pledge p ON p.id = a.pledge_id
         WHERE e.kind = 'agreement-sent' AND e.state = 'dropped' AND p.reference = $1`,
        [reference],
      ),
    ).toBe(1);
    await approve(reference);
    expect(await stateOf(reference)).toBe('draft');
    await expectChecksHold();
  });

  it('is void once all of it is ended, and stays while a year is paid', async () => {
    const [unpaid, paid] = [await sent(), await sent()];
    await payFor(paid.reference, '750');
    for (const { person, reference } of [unpaid, paid])
      await endPledge(person, { ...(await toMove(reference)), part: null });
    expect([await stateOf(unpaid.reference), await stateOf(paid.reference)]).toEqual(['void', 'sent']);
    await expectChecksHold();
  });

  it('is cancelled by staff with a reason, and made again once', async () => {
    const { person, reference } = await sent();
    const form = await formOf(reference);
    expect(await voidAgreement(await reviewer(), { ...form, reason: '' })).toMatchObject({ code: 'reason-missing' });
    const own = Object.assign({}, await reviewer(), { id: person.id });
    expect(await voidAgreement(own, { ...form, reason: 'No' })).toMatchObject({ code: 'own-pledge' });
    expect(await voidAgreement(await reviewer(), { ...form, reason: 'A wrong name' })).toEqual({ kind: 'done' });
    await Promise.all([1, 2].map(async () => remakeAgreement(await reviewer(), { reference })));
    expect(await stateOf(reference)).toBe('draft');
    // A page that was opened on the first one has the version that the second one gets.
    expect(await sendAgreement(await reviewer(), await formOf(reference))).toEqual({ kind: 'done' });
    expect(await signAgreement(person, form, PDF)).toBe('conflict');
    expect(await voidAgreement(await reviewer(), { ...form, reason: 'Late' })).toMatchObject({ code: 'conflict' });
    expect(await stateOf(reference)).toBe('sent');
    expect(await countOf('agreement a JOIN pledge p ON p.id = a.pledge_id WHERE p.reference = $1', [reference])).toBe(
      2,
    );
    expect(await sendAgreement(await reviewer(), { ...form, reference: 'PB-2222-2222' })).toEqual({
      kind: 'not-found',
    });
    await expectChecksHold();
  });

  it('follows its organisation into another one', async () => {
    const [from, into] = [await sent(), await sent()];
    expect(await findAgreement(into.person, from.reference)).toBeNull();
    const ids = [from, into].map(async ({ reference }) => BigInt((await organisationOf(reference)).id));
    await merged(...((await Promise.all(ids)) as [bigint, bigint]));
    expect((await findAgreement(into.person, from.reference))?.state).toBe('sent');
    await expectChecksHold();
  });

  it('keeps no name and no signed file longer than a law asks, counted from the end of its term', async () => {
    const { person, reference } = await sent();
    expect(await signAgreement(person, await formOf(reference), PDF)).toBe('signed');
    const [{ key } = { key: '' }] = await ask<{ key: string }>(
      'SELECT file_key AS key FROM agreement WHERE pledge_id = (SELECT id FROM pledge WHERE reference = $1)',
      [reference],
    );
    const [{ until } = { until: '' }] = await ask<{ until: string }>(
      'SELECT term_until::text AS until FROM pledge WHERE reference = $1',
      [reference],
    );
    const year = Number(until.slice(0, 4));
    await eraseInvoices(new Date(`${year + 10}-12-31T12:00:00Z`));
    expect((await findAgreementDocument(await reviewer(), reference, 'en'))?.document.recipient.lines).toHaveLength(1);
    expect(await findSignedFile(person, reference)).not.toBeNull();
    await eraseInvoices(new Date(`${year + 11}-01-01T12:00:00Z`));
    expect((await findAgreementDocument(await reviewer(), reference, 'en'))?.document.recipient.lines).toEqual([]);
    expect([await stateOf(reference), await findSignedFile(person, reference)]).toEqual(['signed', null]);
    await deleteUnusedFile(key);
    expect(await files().get(key)).toBeNull();
    await expectChecksHold();
  });
});

it('staff who may not decide read an agreement only if they handle money', async () => {
  const { reference } = await sent();
  expect(await findAgreementDocument(await newStaff('editor', 'moderate'), reference, 'en')).toBeNull();
  expect((await findAgreementDocument(await treasurer(), reference, 'en'))?.asStaff).toBe(true);
});
