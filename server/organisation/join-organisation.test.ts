import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  newPerson,
  newStaff,
  ownerClient,
  seedCampaign,
  toMove,
  waitForBlocked,
} from '#test/factories';
import {
  apply,
  approve,
  contactsOf,
  join,
  knownOrganisation,
  newName,
  organisationOf,
  reviewer,
} from '#test/organisation-factories';
import { sponsorOf } from '#test/sponsor-factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { readFigures } from '#test/factories';
import { joinOrganisation } from '#server/review/decide-organisation';
import { mergeOrganisations } from '#server/organisation/merge-organisations';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';

let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await reviewer();
  tomas = await newStaff('reviewer', 'decide');
});

describe('joining a known organisation', () => {
  it('moves the pledge, adds the applicant as a waiting contact, and ignores the details they entered', async () => {
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
    expect(kept?.billing_email).toBe(`${name.toLowerCase()}@bills.example`);
    expect(kept?.website).not.toBe('https://fake.example/');
    expect((await findRecord(await newStaff('reviewer', 'read-desk'), reference))?.view.events[0]).toMatchObject({
      kind: 'organisation-joined',
    });
    await approve(reference);
    expect((await contactsOf(String(id)))[2]).toMatchObject({ status: 'pending' });
    await expectChecksHold();
  });

  it('lists an organisation spelled in three ways once on the sponsors page and in the figures, with consecutive years', async () => {
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

describe("a reviewer's decision on the organisation", () => {
  it("is refused if the pledge has changed, is decided, is the reviewer's own, or if the organisation is already known", async () => {
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

  it('is refused if the reviewer is a contact of the known organisation', async () => {
    const reviewer = await newStaff('reviewer', 'decide');
    const { name, id } = await knownOrganisation();
    await ask(
      "INSERT INTO organisation_contact (organisation_id, user_id, name, email) VALUES ($1, $2, 'R', 'r@example.org')",
      [id, reviewer.id],
    );
    expect(await join(await apply(name), id, reviewer)).toEqual({ kind: 'refused', code: 'own-pledge' });
  });

  it('and an approval at the same moment leave one organisation, in either order', async () => {
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

  it('waits for an application that is being stored for the same organisation, and does not lose it', async () => {
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

it('no event contains a name, a postal address or an email address', async () => {
  const rows = await ask<{ data: unknown }>("SELECT data FROM event WHERE type LIKE 'organisation-%'");
  expect(rows.length).toBeGreaterThan(15);
  expect(JSON.stringify(rows)).not.toMatch(/@|weaver|example/i);
  expect(JSON.stringify(await ask('SELECT moved FROM organisation_merge'))).not.toContain('@');
});
