import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { isOwnRecord, offeredActs } from '#server/desk/offered-acts';
import { canEdit, canSee, type OrganisationPart } from '#server/organisation/access';
import { confirmContact } from '#server/contact/confirm-contact';
import { joinOrganisation } from '#server/review/decide-organisation';
import { listOwnPledges, listOwnPledgesJson } from '#server/pledge/own-pledges-queries';
import { approvePledge, askSupporter, declinePledge } from '#server/review/decide-pledge';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';

const NAME = 'Indigo Mills';
let rosa: Staff<'decide'>;
let founder: Person;
let applicant: Person;
let organisation: bigint;
const references = { founded: '', joined: '', waits: '' };

type Right = 'is_primary' | 'is_billing' | 'is_logos' | 'is_all';

/** A contact of the organisation, with only this right. */
async function contactWith(right: Right | null, status = 'confirmed'): Promise<Person> {
  const person = await newPerson();
  await ask(
    `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status${right ? `, ${right}` : ''})
     VALUES ($1, $2, 'C', $3, $4${right ? ', true' : ''})`,
    [organisation, person.id, person.email, status],
  );
  return person;
}

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('reviewer', 'decide');
  [founder, applicant] = [await newPerson({ name: 'Fay' }), await newPerson({ name: 'Ann' })];
  references.founded = (await pledge(founder, sponsorship('associate', NAME, { contactName: 'Fay' }))).reference;
  await approvePledge(rosa, await toMove(references.founded));
  references.joined = (await pledge(applicant, sponsorship('associate', `${NAME} Ltd`))).reference;
  const [row] = await ask<{ id: string }>('SELECT organisation_id AS id FROM pledge WHERE reference = $1', [
    references.founded,
  ]);
  organisation = BigInt(row?.id ?? 0);
  await joinOrganisation(rosa, await toMove(references.joined), organisation);
  references.waits = (await pledge(founder, sponsorship('partner', NAME))).reference;
});

const listed = async (person: Person) => (await listOwnPledges(person, null)).pledges.map(({ reference }) => reference);
const factsOf = async (person: Person, reference: string) =>
  Object.fromEntries(((await findOwnPledge(person, reference))?.facts ?? []).map(({ label, value }) => [label, value]));

describe('a pledge is visible', () => {
  it('to a confirmed contact: every pledge of the organisation, in lists, in the API and on its page', async () => {
    const colleague = await contactWith(null);
    const all = [references.waits, references.joined, references.founded];
    for (const person of [founder, colleague]) {
      expect(await listed(person)).toEqual(all);
      expect((await listOwnPledgesJson(person, null))?.pledges.map(({ reference }) => reference)).toEqual(all);
      for (const reference of all) expect((await findOwnPledge(person, reference))?.reference).toBe(reference);
    }
    // The colleague may read all of it and act on none; the founder is the primary contact.
    const mayMove = async (person: Person) => (await listOwnPledges(person, null)).pledges.map((each) => each.mayMove);
    expect([await mayMove(founder), await mayMove(colleague)]).toEqual([all.map(() => true), all.map(() => false)]);
    const [own] = await ask<{ id: string }>('SELECT id FROM pledge WHERE reference = $1', [references.waits]);
    expect((await listOwnPledgesJson(colleague, own?.id ?? null))?.pledges).toHaveLength(2);
  });

  it("to a contact who waits: only their own pledges, without the organisation's other contacts", async () => {
    expect(await listed(applicant)).toEqual([references.joined]);
    expect(await findOwnPledge(applicant, references.founded)).toBeNull();
    const [other] = await ask<{ id: string }>('SELECT id FROM pledge WHERE reference = $1', [references.waits]);
    expect(await listOwnPledgesJson(applicant, other?.id ?? null)).toBeNull();
    const facts = await factsOf(applicant, references.joined);
    expect(facts['Contact person']).toContain(applicant.email);
    expect(JSON.stringify(facts)).not.toContain(founder.email);
    expect(facts).not.toHaveProperty('Billing email');
    expect((await factsOf(founder, references.joined))['Billing email']).toBe('billing@sponsor.example');
  });

  it('to nobody else: not to other people, rejected contacts, or people with only a gift', async () => {
    const other = await newPerson();
    await pledge(other, gift(1_000));
    for (const reference of Object.values(references)) expect(await findOwnPledge(other, reference)).toBeNull();
    expect(await listed(other)).toHaveLength(1);
    const gone = await contactWith('is_all');
    await ask('UPDATE organisation_contact SET organisation_id = NULL WHERE user_id = $1', [gone.id]);
    expect(await findOwnPledge(gone, references.founded)).toBeNull();
    expect(await listed(gone)).toEqual([]);
    expect(await canSee(founder, { supporterId: other.id, organisationId: null })).toBe(false);
  });

  it('only once in the list of a contact who is listed twice and also made it', async () => {
    await ask(
      "INSERT INTO organisation_contact (organisation_id, user_id, name, email, status) VALUES ($1, $2, 'C', 'again@fay.example', 'confirmed')",
      [organisation, founder.id],
    );
    expect(await listed(founder)).toHaveLength(3);
  });

  it('to an applicant as soon as a primary contact confirms them', async () => {
    const late = await newPerson();
    const { reference } = await pledge(late, sponsorship('associate', `${NAME}, Inc.`));
    await joinOrganisation(rosa, await toMove(reference), organisation);
    expect(await listed(late)).toEqual([reference]);
    const [row] = await ask<{ id: string }>(
      'SELECT id FROM organisation_contact WHERE user_id = $1 AND organisation_id IS NOT NULL',
      [late.id],
    );
    await confirmContact(founder, BigInt(row?.id ?? 0));
    expect((await listed(late)).length).toBeGreaterThan(3);
  });
});

describe('an organisation can be edited', () => {
  it.each<[Right | null, string, OrganisationPart[]]>([
    ['is_primary', 'confirmed', ['details', 'billing', 'logos']],
    ['is_all', 'confirmed', ['details', 'billing', 'logos']],
    ['is_billing', 'confirmed', ['billing']],
    ['is_logos', 'confirmed', ['logos']],
    [null, 'confirmed', []],
    ['is_all', 'pending', []],
  ])('by a contact with %s who is %s: %j', async (right, status, parts) => {
    const person = await contactWith(right, status);
    const may = [];
    for (const part of ['details', 'billing', 'logos'] as const)
      if (await canEdit(person, organisation, part)) may.push(part);
    expect(may).toEqual(parts);
    await ask('DELETE FROM organisation_contact WHERE user_id = $1', [person.id]);
  });
});

describe('a pledge can be changed', () => {
  it('by its supporter and by contacts who may edit the organisation; others do not find it, or can only read it', async () => {
    const [editor, biller, pending] = [
      await contactWith('is_all'),
      await contactWith('is_billing'),
      await contactWith('is_all', 'pending'),
    ];
    await askSupporter(rosa, await toMove(references.waits, { reason: 'Which mill?' }));
    for (const person of [biller, pending, applicant, await newPerson()])
      expect(await answerQuestion(person, await toMove(references.waits, { reason: 'x' }))).toEqual({
        kind: 'not-found',
      });
    expect((await findOwnPledge(biller, references.waits))?.mayMove).toBe(false);
    expect((await findOwnPledge(editor, references.waits))?.mayMove).toBe(true);
    expect(await answerQuestion(editor, await toMove(references.waits, { reason: 'The old one' }))).toMatchObject({
      kind: 'moved',
    });
    expect((await findOwnPledge(applicant, references.joined))?.mayMove).toBe(true);
    expect(await withdrawPledge(applicant, await toMove(references.joined))).toMatchObject({ kind: 'moved' });
    await expectChecksHold();
  });

  it('but not decided by a reviewer who is a contact of its organisation, confirmed or not', async () => {
    const reviewer = await newStaff('reviewer', 'decide');
    await ask("INSERT INTO organisation_contact (organisation_id, user_id, name, email) VALUES ($1, $2, 'R', $3)", [
      organisation,
      reviewer.id,
      reviewer.email,
    ]);
    const refused = { kind: 'refused', code: 'own-pledge' };
    expect(await approvePledge(reviewer, await toMove(references.waits))).toEqual(refused);
    expect(await declinePledge(reviewer, await toMove(references.waits, { reason: 'No' }))).toEqual(refused);
    const record = await findRecord(reviewer, references.waits);
    if (!record) throw new Error('No record');
    expect([isOwnRecord(reviewer, record), offeredActs(reviewer, record)]).toEqual([true, []]);
    expect(isOwnRecord(rosa, record)).toBe(false);
  });
});
