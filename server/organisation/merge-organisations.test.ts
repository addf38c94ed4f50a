import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  foldAll,
  newPerson,
  newStaff,
  ownerClient,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
  waitForBlocked,
} from '#test/factories';
import { LOGO } from '#test/sponsor-factories';
import type { Person, Staff } from '#server/auth';
import { readFigures } from '#server/figures/figures-queries';
import { confirmContact } from '#server/organisation/confirm-contact';
import { joinOrganisation } from '#server/organisation/decide-organisation';
import { giveLogo } from '#server/organisation/logo-store';
import { mergeOrganisations, undoMerge } from '#server/organisation/merge-organisations';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';

let rosa: Staff<'decide'>;
let names = 0;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('reviewer', 'decide');
});

const apply = async (person: Person, name: string, more: object = {}) =>
  (
    await pledge(
      person,
      sponsorship('associate', name, { recognition: 'named', billingEmail: `${name}@bills.example`, ...more }),
    )
  ).reference;
const approve = async (reference: string) => approvePledge(rosa, await toMove(reference));

/** A known organisation with so many approved sponsorships, and who made them. */
async function known(many = 1) {
  const [person, name] = [await newPerson(), `Dyer${++names}x`];
  const references: string[] = [];
  for (let i = 0; i < many; i++) {
    const reference = await apply(person, name);
    await approve(reference);
    references.push(reference);
  }
  const [row] = await ask<{ organisation_id: string }>('SELECT organisation_id FROM pledge WHERE reference = $1', [
    references[0],
  ]);
  return { person, name, references, id: BigInt(row?.organisation_id ?? 0) };
}

const TABLES = ['organisation', 'organisation_contact', 'organisation_logo', 'supporter_standing'];
/** Everything that an exact undo has to bring back. */
async function stateOf() {
  const rows = await Promise.all(
    TABLES.map((table) =>
      ask(
        `SELECT to_jsonb(t) - 'bytes' AS row FROM ${table} t WHERE to_jsonb(t) ->> 'counted' IS DISTINCT FROM '0' ORDER BY 1`,
      ),
    ),
  );
  const pledges = await ask('SELECT id, organisation_id, review FROM pledge ORDER BY id');
  const { asOf: _, ...figures } = await readFigures();
  return { rows, pledges, figures };
}

async function merged(from: bigint, into: bigint): Promise<bigint> {
  const result = await mergeOrganisations(rosa, { from, into });
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result));
  return result.merge;
}

describe('a merge', () => {
  it('takes pledges, contacts, logos and blank details along, and its undoing brings all back', async () => {
    const [a, b] = [await known(2), await known(1)];
    await giveLogo(a.references[0] ?? '', LOGO);
    await giveLogo(a.references[0] ?? '', { ...LOGO, theme: 'dark' });
    await giveLogo(b.references[0] ?? '', LOGO);
    await ask("UPDATE organisation SET tax_number = 'T1', country = 'DE', description = 'A' WHERE id = $1", [a.id]);
    await ask("UPDATE organisation SET description = 'B' WHERE id = $1", [b.id]);
    const [before, { supporters }] = [await stateOf(), await readFigures()];
    const merge = await merged(a.id, b.id);
    const [row] = await ask('SELECT tax_number, country, description FROM organisation WHERE id = $1', [b.id]);
    expect(row).toEqual({ tax_number: 'T1', country: 'DE', description: 'B' });
    expect((await readFigures()).supporters).toBe(supporters - 1);
    const shown = (await findShownSponsors()).filter(({ organisation }) => [a.name, b.name].includes(organisation));
    expect(shown).toMatchObject([{ organisation: b.name, logos: [{ theme: 'light' }, { theme: 'dark' }] }]);
    await expectChecksHold();
    await foldAll();
    expect(await undoMerge(rosa, merge)).toEqual({ kind: 'undone' });
    expect(await stateOf()).toEqual(before);
    await expectChecksHold();
  });

  it.each([
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 1],
  ])('of %i and %i counted pledges changes the number of supporters exactly, and back', async (here, there) => {
    const [a, b] = [await known(Math.max(here, 1)), await known(Math.max(there, 1))];
    for (const [each, many] of [
      [a, here],
      [b, there],
    ] as const)
      if (many === 0) await rollBackPledge(rosa, await toMove(each.references[0] ?? '', { reason: 'No' }));
    const { supporters } = await readFigures();
    const merge = await merged(a.id, b.id);
    expect((await readFigures()).supporters).toBe(supporters - (here > 0 && there > 0 ? 1 : 0));
    await expectChecksHold();
    await undoMerge(rosa, merge);
    expect((await readFigures()).supporters).toBe(supporters);
    await expectChecksHold();
  });

  it('asked for twice, also at once, is done once', async () => {
    const [a, b] = [await known(), await known()];
    const results = await Promise.all([1, 2, 3].map(() => mergeOrganisations(rosa, { from: a.id, into: b.id })));
    expect(
      new Set(results.map((each) => JSON.stringify(each, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))))
        .size,
    ).toBe(1);
    expect(await mergeOrganisations(rosa, { from: b.id, into: a.id })).toEqual({
      kind: 'refused',
      code: 'already-merged',
    });
    await expectChecksHold();
  });

  it('both ways at once goes one way', async () => {
    const [a, b] = [await known(), await known()];
    const results = await Promise.all([
      mergeOrganisations(rosa, { from: a.id, into: b.id }),
      mergeOrganisations(rosa, { from: b.id, into: a.id }),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['merged', 'refused']);
    await expectChecksHold();
  });

  it('into one that is merged on takes all along, and is undone from the last one back', async () => {
    const [a, b, c] = [await known(), await known(), await known()];
    const before = await stateOf();
    const [first, second] = [await merged(a.id, b.id), await merged(b.id, c.id)];
    await expectChecksHold();
    expect(await undoMerge(rosa, first)).toEqual({ kind: 'refused', code: 'merged-further' });
    expect(await mergeOrganisations(rosa, { from: a.id, into: c.id })).toEqual({
      kind: 'refused',
      code: 'already-merged',
    });
    expect([(await undoMerge(rosa, second)).kind, (await undoMerge(rosa, first)).kind]).toEqual(['undone', 'undone']);
    expect(await stateOf()).toEqual(before);
    expect(await undoMerge(rosa, first)).toEqual({ kind: 'refused', code: 'already-undone' });
    await expectChecksHold();
  });

  it('at the same moment as approvals counts each supporter once', async () => {
    const [a, b] = [await known(), await known()];
    const waiting = await Promise.all([a, b, a, b].map(({ person, name }) => apply(person, name)));
    const { supporters } = await readFigures();
    await Promise.all([...waiting.map((each) => approve(each)), mergeOrganisations(rosa, { from: a.id, into: b.id })]);
    // Who saw the pledge before it moved has to look again.
    for (const each of waiting) await approve(each);
    expect((await readFigures()).supporters).toBe(supporters - 1);
    await expectChecksHold();
  });

  it('waits for an approval under way, whose pledge then moves with the others', async () => {
    const [a, b] = [await known(), await known()];
    const reference = await apply(a.person, a.name);
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [a.id]);
    const approving = approve(reference);
    await waitForBlocked(holder);
    const merging = mergeOrganisations(rosa, { from: a.id, into: b.id });
    await holder.query('COMMIT');
    expect([(await approving).kind, (await merging).kind]).toEqual(['moved', 'merged']);
    await expectChecksHold();
  });

  it('is refused where it makes no sense', async () => {
    const [a, b] = [await known(), await known()];
    const provisional = await apply(await newPerson(), 'Waits');
    const [row] = await ask<{ id: string }>('SELECT organisation_id AS id FROM pledge WHERE reference = $1', [
      provisional,
    ]);
    const refused = (code: string) => ({ kind: 'refused', code });
    expect(await mergeOrganisations(rosa, { from: a.id, into: a.id })).toEqual(refused('same-organisation'));
    expect(await mergeOrganisations(rosa, { from: a.id, into: 999_999n })).toEqual({ kind: 'not-found' });
    expect(await mergeOrganisations(rosa, { from: BigInt(row?.id ?? 0), into: a.id })).toEqual(refused('provisional'));
    const contact = await newStaff('reviewer', 'decide');
    await ask(
      "INSERT INTO organisation_contact (organisation_id, user_id, name, email) VALUES ($1, $2, 'C', 'c@example.org')",
      [b.id, contact.id],
    );
    expect(await mergeOrganisations(contact, { from: a.id, into: b.id })).toEqual(refused('own-organisation'));
    await ask(
      "INSERT INTO organisation_contact (organisation_id, name, email) SELECT $1, 'X', n || '@ten.example' FROM generate_series(1, 7) n",
      [b.id],
    );
    expect(await mergeOrganisations(rosa, { from: a.id, into: b.id })).toEqual(refused('too-many-contacts'));
    await expectChecksHold();
  });
});

describe('undoing', () => {
  it('a join makes it provisional again, or known where its pledge was approved meanwhile', async () => {
    const a = await known();
    const [waiting, decided] = [await apply(await newPerson(), a.name), await apply(await newPerson(), a.name)];
    const before = await stateOf();
    await joinOrganisation(rosa, await toMove(waiting), a.id);
    const [first] = await ask<{ id: string }>('SELECT max(id) AS id FROM organisation_merge');
    await undoMerge(rosa, BigInt(first?.id ?? 0));
    expect(await stateOf()).toEqual(before);
    await joinOrganisation(rosa, await toMove(decided), a.id);
    await approve(decided);
    const { supporters } = await readFigures();
    const [second] = await ask<{ id: string }>('SELECT max(id) AS id FROM organisation_merge');
    expect(await undoMerge(rosa, BigInt(second?.id ?? 0))).toEqual({ kind: 'undone' });
    expect((await readFigures()).supporters).toBe(supporters + 1);
    const [row] = await ask(
      `SELECT o.status, (SELECT count(*)::int FROM organisation_contact c WHERE c.organisation_id = o.id AND c.status = 'confirmed') AS contacts
       FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1`,
      [decided],
    );
    expect(row).toEqual({ status: 'known', contacts: 2 });
    await expectChecksHold();
  });

  it('an address that turned out to be somebody’s gives it back', async () => {
    const a = await known();
    const biller = await newPerson();
    await ask('UPDATE organisation_contact SET email = $2 WHERE organisation_id = $1 AND is_billing', [
      a.id,
      biller.email,
    ]);
    const reference = await apply(biller, a.name);
    const before = await stateOf();
    await joinOrganisation(rosa, await toMove(reference), a.id);
    const contacts = () =>
      ask('SELECT user_id, status FROM organisation_contact WHERE organisation_id = $1 AND is_billing', [a.id]);
    expect(await contacts()).toEqual([{ user_id: biller.id, status: 'pending' }]);
    const [merge] = await ask<{ id: string }>('SELECT max(id) AS id FROM organisation_merge');
    await undoMerge(rosa, BigInt(merge?.id ?? 0));
    expect(await stateOf()).toEqual(before);
  });

  it('is refused where it could not be exact, and by a contact', async () => {
    const refused = (code: string) => ({ kind: 'refused', code });
    const [a, b] = [await known(), await known()];
    await ask("UPDATE organisation SET country = 'DE' WHERE id = $1", [a.id]);
    const merge = await merged(a.id, b.id);
    await ask("UPDATE organisation SET country = 'FR' WHERE id = $1", [b.id]);
    expect(await undoMerge(rosa, merge)).toEqual(refused('changed-since'));
    await ask("UPDATE organisation SET country = 'DE' WHERE id = $1", [b.id]);
    await apply(a.person, b.name);
    expect(await undoMerge(rosa, merge)).toEqual(refused('pledged-since'));
    expect(await undoMerge({ ...rosa, id: a.person.id }, merge)).toEqual(refused('own-organisation'));
    expect(await undoMerge(rosa, 999_999n)).toEqual({ kind: 'not-found' });
    const [c, d] = [await known(), await known()];
    const other = await merged(c.id, d.id);
    await ask('DELETE FROM organisation_contact WHERE organisation_id = $1 AND user_id = $2', [d.id, c.person.id]);
    expect(await undoMerge(rosa, other)).toEqual(refused('changed-since'));
    await expectChecksHold();
  });

  it('at once by two is done once', async () => {
    const [a, b] = [await known(), await known()];
    const merge = await merged(a.id, b.id);
    const results = await Promise.all([undoMerge(rosa, merge), undoMerge(rosa, merge)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'undone']);
    await expectChecksHold();
  });
});

describe('a contact who waits', () => {
  it('is confirmed by a confirmed primary contact, and by nobody else', async () => {
    const a = await known();
    const [applicant, stranger] = [await newPerson(), await known()];
    await joinOrganisation(rosa, await toMove(await apply(applicant, a.name)), a.id);
    const [row] = await ask<{ id: string }>(
      'SELECT id FROM organisation_contact WHERE organisation_id = $1 AND user_id = $2',
      [a.id, applicant.id],
    );
    const contact = BigInt(row?.id ?? 0);
    const statusOf = async () => (await ask('SELECT status FROM organisation_contact WHERE id = $1', [contact]))[0];
    for (const person of [applicant, stranger.person, rosa]) expect(await confirmContact(person, contact)).toBe(false);
    expect(await statusOf()).toEqual({ status: 'pending' });
    expect(await confirmContact(a.person, 999_999n)).toBe(false);
    expect([await confirmContact(a.person, contact), await confirmContact(a.person, contact)]).toEqual([true, true]);
    expect(await statusOf()).toEqual({ status: 'confirmed' });
    expect(await ask("SELECT actor, data FROM audit_event WHERE type = 'organisation-contact-confirmed'")).toEqual([
      { actor: a.person.id, data: { contact: String(contact) } },
    ]);
  });
});
