import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  ownerClient,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
  waitForBlocked,
} from '#test/factories';
import { sponsorOf } from '#test/sponsor-factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findRecord } from '#server/desk/record-queries';
import { readFigures } from '#server/figures/figures-queries';
import { confirmOrganisation, joinOrganisation } from '#server/organisation/decide-organisation';
import { findLikelyOrganisations } from '#server/organisation/find-likely-organisations';
import { mergeOrganisations } from '#server/organisation/merge-organisations';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';

let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;
let names = 0;

beforeAll(async () => {
  await seedCampaign();
  [rosa, tomas] = [await newStaff('reviewer', 'decide'), await newStaff('reviewer', 'decide')];
});

/** A name nothing else in this file has. */
const newName = () => `Weaver${++names}x`;
const apply = async (name: string, more: object = {}, person?: Awaited<ReturnType<typeof newPerson>>) =>
  (await pledge(person ?? (await newPerson()), sponsorship('associate', name, { recognition: 'named', ...more })))
    .reference;
const approve = async (reference: string, by = rosa) => approvePledge(by, await toMove(reference));
const likelyOf = async (reference: string) => (await findLikelyOrganisations(rosa, reference))?.likely ?? [];
const UNDECIDED = { kind: 'refused', code: 'organisation-undecided' };

async function organisationOf(reference: string) {
  const [row] = await ask<{ id: string; status: string; public_name: string }>(
    'SELECT o.id, o.status, o.public_name FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1',
    [reference],
  );
  if (!row) throw new Error('No organisation');
  return row;
}

const contactsOf = (organisation: string) =>
  ask<{ user_id: string | null; status: string; is_primary: boolean; is_billing: boolean }>(
    'SELECT user_id, status, is_primary, is_billing FROM organisation_contact WHERE organisation_id = $1 ORDER BY id',
    [organisation],
  );

async function knownOrganisation(name = newName(), more: object = {}) {
  const person = await newPerson();
  const reference = await apply(name, more, person);
  expect(await approve(reference)).toMatchObject({ kind: 'moved', review: 'approved' });
  return { name, person, reference, id: BigInt((await organisationOf(reference)).id) };
}

const join = async (reference: string, id: bigint, by = rosa) => joinOrganisation(by, await toMove(reference), id);
const another = async (reference: string, ids: readonly bigint[]) =>
  confirmOrganisation(rosa, await toMove(reference), ids);

describe('an application', () => {
  it('makes a provisional organisation whose contacts wait; one that nothing is like is known with the approval', async () => {
    const reference = await apply(newName());
    const { id, status } = await organisationOf(reference);
    expect(status).toBe('provisional');
    expect((await contactsOf(id)).map((each) => each.status)).toEqual(['pending', 'pending']);
    expect(await likelyOf(reference)).toEqual([]);
    await approve(reference);
    expect(await organisationOf(reference)).toMatchObject({ id, status: 'known' });
    expect((await contactsOf(id)).map((each) => each.status)).toEqual(['confirmed', 'confirmed']);
    const events = await ask('SELECT type, actor FROM audit_event WHERE subject = $1 ORDER BY id', [
      `organisation ${id}`,
    ]);
    expect(events).toMatchObject([{ type: 'organisation-applied' }, { type: 'organisation-known', actor: rosa.id }]);
  });

  it('by a confirmed contact, under a name spelled in another way, is of that organisation at once', async () => {
    const { name, person, id } = await knownOrganisation();
    const renewed = await apply(`${name.toUpperCase()}, Inc.`, { website: 'https://moved.example/' }, person);
    expect(BigInt((await organisationOf(renewed)).id)).toBe(id);
    expect(await approve(renewed)).toMatchObject({ kind: 'moved' });
  });

  it('by anybody else is never joined by its text, nor by that of one who only waits', async () => {
    const { name, person, id } = await knownOrganisation();
    const other = await newPerson();
    const references = [await apply(name, {}, other), await apply(name, {}, other)];
    for (const each of references) expect(BigInt((await organisationOf(each)).id)).not.toBe(id);
    expect(new Set(await Promise.all(references.map(async (each) => (await organisationOf(each)).id))).size).toBe(2);
    expect(BigInt((await organisationOf(await apply(name, {}, person))).id)).toBe(id);
  });

  it('shows the known ones it may be of, likeliest first, and waits for no other application', async () => {
    const [both, byName] = [await knownOrganisation(), await knownOrganisation(newName())];
    const byWebsite = await knownOrganisation(newName(), { website: 'https://www.looms.example/about' });
    await ask('UPDATE organisation SET website_host = $2 WHERE id = $1', [both.id, 'looms.example']);
    await ask('UPDATE organisation SET name_key = (SELECT name_key FROM organisation WHERE id = $2) WHERE id = $1', [
      byName.id,
      both.id,
    ]);
    const reference = await apply(`${both.name} GmbH`, { website: 'https://looms.example/' });
    await apply(both.name);
    expect(await likelyOf(reference)).toMatchObject([
      { id: String(both.id), reason: 'name-and-website', sponsorships: 1 },
      { id: String(byName.id), reason: 'name' },
      { id: String(byWebsite.id), reason: 'website' },
    ]);
  });

  it('is compared with those from before there were keys', async () => {
    const { name, id } = await knownOrganisation();
    await ask('UPDATE organisation SET name_key = NULL WHERE id = $1', [id]);
    const reference = await apply(`${name} Ltd`, { website: 'https://elsewhere.example/' });
    await ask('UPDATE organisation SET name_key = NULL WHERE id = $1', [id]);
    expect(await approve(reference)).toEqual(UNDECIDED);
    expect(await likelyOf(reference)).toMatchObject([{ id: String(id), reason: 'name' }]);
  });

  it('of a person has no organisation, and an unknown reference no match', async () => {
    expect(await findLikelyOrganisations(rosa, 'PB-2222-2222')).toBeNull();
  });
});

describe('an approval', () => {
  it('is refused until somebody has said who it is, and nothing is written', async () => {
    const { name, id } = await knownOrganisation();
    const reference = await apply(name);
    const counts = () =>
      Promise.all(['pledge_event', 'ledger_entry', 'audit_event', 'letter'].map((each) => countOf(each)));
    const before = await counts();
    expect(await approve(reference)).toEqual(UNDECIDED);
    expect(await counts()).toEqual(before);
    expect(await another(reference, [id])).toEqual({ kind: 'confirmed' });
    expect(await approve(reference)).toMatchObject({ kind: 'moved', review: 'approved' });
    expect(await organisationOf(reference)).toMatchObject({ status: 'known' });
    await expectChecksHold();
  });

  it('of the first of two asks for it already', async () => {
    const { name, id } = await knownOrganisation();
    const reference = await apply(name, { tier: 'visionary' });
    expect(await approve(reference)).toEqual(UNDECIDED);
    await join(reference, id);
    expect(await approve(reference)).toMatchObject({ event: 'approval-given' });
    expect(await approve(reference, tomas)).toMatchObject({ event: 'approved' });
  });

  it('asks again where one became known after it was said to be another', async () => {
    const { name, id } = await knownOrganisation();
    const [first, second] = [await apply(name), await apply(name)];
    for (const each of [first, second]) await another(each, [id]);
    await approve(first);
    expect(await approve(second)).toEqual(UNDECIDED);
    expect(await likelyOf(second)).toMatchObject([{ id: (await organisationOf(first)).id }]);
  });

  it('of two of one name at the same moment makes one organisation known, not two', async () => {
    const name = newName();
    const references = [await apply(name), await apply(`${name} AG`), await apply(name.toUpperCase())];
    const results = await Promise.all(references.map((each) => approve(each)));
    expect(results.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(results.filter((each) => each.kind === 'refused')).toEqual([UNDECIDED, UNDECIDED]);
    await expectChecksHold();
  });
});

describe('the same organisation', () => {
  it('has the pledge, and the applicant as a contact who waits; what they said of it changes nothing', async () => {
    const { name, person, id } = await knownOrganisation();
    const applicant = await newPerson();
    const reference = await apply(
      `The same as ${name}`,
      { website: 'https://fake.example/', billingEmail: 'a@b.example' },
      applicant,
    );
    const own = await organisationOf(reference);
    expect(await join(reference, id)).toEqual({ kind: 'joined' });
    expect(await join(reference, id)).toEqual({ kind: 'joined' });
    expect(BigInt((await organisationOf(reference)).id)).toBe(id);
    expect(await contactsOf(String(id))).toEqual([
      { user_id: person.id, status: 'confirmed', is_primary: true, is_billing: false },
      { user_id: null, status: 'confirmed', is_primary: false, is_billing: true },
      { user_id: applicant.id, status: 'pending', is_primary: true, is_billing: false },
    ]);
    const [left] = await ask('SELECT status, merged_into FROM organisation WHERE id = $1', [own.id]);
    expect(left).toEqual({ status: 'merged', merged_into: String(id) });
    const [kept] = await ask<{ billing_email: string; website: string }>(
      'SELECT billing_email, website FROM organisation WHERE id = $1',
      [id],
    );
    expect(kept?.billing_email).toBe('billing@sponsor.example');
    expect(kept?.website).not.toBe('https://fake.example/');
    expect((await findRecord(reference))?.view.events[0]).toMatchObject({ kind: 'organisation-joined' });
    await approve(reference);
    expect((await contactsOf(String(id)))[2]).toMatchObject({ status: 'pending' });
    await expectChecksHold();
  });

  it('spelled three times stands once on the wall and in the figures, with its years in a row', async () => {
    const name = newName();
    const year = Number(today().slice(0, 4));
    const before = (await readFigures()).supporters;
    const first = await sponsorOf(await newPerson(), name, {
      first: `${year - 2}-01-01`,
      last: `${year - 1}-01-01`,
    });
    const { id } = await organisationOf(first);
    for (const [spelled, from] of [
      [`${name.toUpperCase()} Inc.`, year - 1],
      [`${name}, Incorporated`, year],
    ] as const) {
      const reference = await apply(spelled);
      await join(reference, BigInt(id));
      await approve(reference);
      await ask('UPDATE pledge SET term_from = $2::date, term_until = $3::date WHERE reference = $1', [
        reference,
        `${from}-01-01`,
        `${from + 1}-01-01`,
      ]);
    }
    const shown = (await findShownSponsors()).filter((each) =>
      each.organisation.toLowerCase().startsWith(name.toLowerCase()),
    );
    expect(shown).toMatchObject([{ organisation: name, since: year - 2, years: 3 }]);
    expect((await readFigures()).supporters).toBe(before + 1);
    await expectChecksHold();
  });
});

describe('a word on who it is', () => {
  it('is refused where the pledge has moved on, is decided, is one’s own, or is of one who is known', async () => {
    const { name, id } = await knownOrganisation();
    const reviewer = await newStaff('reviewer', 'decide');
    const own = await apply(name, {}, reviewer);
    expect(await join(own, id, reviewer)).toEqual({ kind: 'refused', code: 'own-pledge' });
    const stale = await toMove(own, { version: 9 });
    expect(await joinOrganisation(rosa, stale, id)).toMatchObject({ kind: 'conflict', event: 'submitted' });
    expect(await join(own, 999_999n)).toEqual({ kind: 'refused', code: 'not-known' });
    await declinePledge(rosa, await toMove(own, { reason: 'No' }));
    expect(await join(own, id)).toEqual({ kind: 'refused', code: 'not-from-here' });
    const other = await knownOrganisation();
    await rollBackPledge(rosa, await toMove(other.reference, { reason: 'Look again' }));
    expect(await join(other.reference, id)).toEqual({ kind: 'refused', code: 'already-known' });
    const nobody = { reference: 'PB-2222-2222', version: 1 };
    expect(await joinOrganisation(rosa, nobody, id)).toEqual({ kind: 'not-found' });
  });

  it('by a contact of the known one is not theirs to give', async () => {
    const reviewer = await newStaff('reviewer', 'decide');
    const { name, id } = await knownOrganisation();
    await ask(
      "INSERT INTO organisation_contact (organisation_id, user_id, name, email) VALUES ($1, $2, 'R', 'r@example.org')",
      [id, reviewer.id],
    );
    expect(await join(await apply(name), id, reviewer)).toEqual({ kind: 'refused', code: 'own-pledge' });
  });

  it('and an approval at the same moment leave one organisation, whichever comes first', async () => {
    const { name, id } = await knownOrganisation();
    for (let i = 0; i < 4; i++) {
      const reference = await apply(name);
      const seen = await toMove(reference);
      const [said] = await Promise.all([
        joinOrganisation(rosa, seen, id),
        approvePledge(tomas, { ...seen, key: `both ${i} ${name}` }),
      ]);
      expect(said.kind).toBe('joined');
      await approve(reference, tomas);
      expect(BigInt((await organisationOf(reference)).id)).toBe(id);
    }
    await expectChecksHold();
  });

  it('waits for an application that is being written to the same organisation, and does not lose it', async () => {
    const { name, person, id } = await knownOrganisation();
    const target = await knownOrganisation();
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query("SELECT pg_advisory_xact_lock_shared(hashtextextended('organisations', 0))");
    const merging = mergeOrganisations(rosa, { from: id, into: target.id });
    await waitForBlocked(holder);
    const applying = apply(name, {}, person);
    await holder.query('COMMIT');
    expect((await merging).kind).toBe('merged');
    expect((await organisationOf(await applying)).status).not.toBe('merged');
    await expectChecksHold();
  });
});

it('no event holds a name, an address or an email', async () => {
  const rows = await ask<{ data: unknown }>(
    "SELECT data FROM audit_event WHERE subject LIKE 'organisation %' UNION ALL SELECT data FROM pledge_event WHERE type LIKE 'organisation-%'",
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(JSON.stringify(rows)).not.toMatch(/@|weaver|example/i);
  expect(JSON.stringify(await ask('SELECT moved FROM organisation_merge'))).not.toContain('@');
});
