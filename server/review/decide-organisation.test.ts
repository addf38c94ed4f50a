import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
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
import type { Staff } from '#server/auth';
import { confirmOrganisation } from '#server/review/decide-organisation';
import { findLikelyOrganisations } from '#server/organisation/find-likely-organisations';

let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await reviewer();
  tomas = await newStaff('reviewer', 'decide');
});

const likelyOf = async (reference: string) => (await findLikelyOrganisations(rosa, reference))?.likely ?? [];
const UNDECIDED = { kind: 'refused', code: 'organisation-undecided' };
const another = async (reference: string, ids: readonly bigint[]) =>
  confirmOrganisation(rosa, await toMove(reference), ids);

describe('an application', () => {
  it('makes a provisional organisation with waiting contacts; without a likely match the approval makes it known', async () => {
    const reference = await apply(newName());
    const { id, status } = await organisationOf(reference);
    expect(status).toBe('provisional');
    expect((await contactsOf(id)).map((each) => each.status)).toEqual(['pending', 'pending']);
    expect(await likelyOf(reference)).toEqual([]);
    await approve(reference);
    expect(await organisationOf(reference)).toMatchObject({ id, status: 'known' });
    expect((await contactsOf(id)).map((each) => each.status)).toEqual(['confirmed', 'confirmed']);
    const events = await ask(
      "SELECT version, type, actor_id FROM event WHERE stream = 'organisation' AND stream_id = $1 ORDER BY version",
      [String(id)],
    );
    expect(events).toMatchObject([
      { version: 1, type: 'organisation-applied' },
      { version: 2, type: 'organisation-known', actor_id: rosa.id },
    ]);
  });

  it('by a confirmed contact, with the name spelled differently, belongs to that organisation at once', async () => {
    const { name, person, id } = await knownOrganisation();
    const renewed = await apply(`${name.toUpperCase()}, Inc.`, { website: 'https://moved.example/' }, person);
    expect(BigInt((await organisationOf(renewed)).id)).toBe(id);
    expect(await approve(renewed)).toMatchObject({ kind: 'moved' });
  });

  it('by anybody else is never joined because of its text, nor is that of a contact who waits', async () => {
    const { name, person, id } = await knownOrganisation();
    const other = await newPerson();
    const references = [await apply(name, {}, other), await apply(name, {}, other)];
    for (const each of references) expect(BigInt((await organisationOf(each)).id)).not.toBe(id);
    expect(new Set(await Promise.all(references.map(async (each) => (await organisationOf(each)).id))).size).toBe(2);
    expect(BigInt((await organisationOf(await apply(name, {}, person))).id)).toBe(id);
  });

  it('lists the known organisations that it may belong to, most likely first, and ignores other applications', async () => {
    const [both, byName] = [await knownOrganisation(), await knownOrganisation()];
    const byWebsite = await knownOrganisation(1, { website: 'https://www.looms.example/about' });
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

  it('is compared with organisations from before keys existed', async () => {
    const { name, id } = await knownOrganisation();
    await ask('UPDATE organisation SET name_key = NULL WHERE id = $1', [id]);
    const reference = await apply(`${name} Ltd`, { website: 'https://elsewhere.example/' });
    await ask('UPDATE organisation SET name_key = NULL WHERE id = $1', [id]);
    expect(await approve(reference)).toEqual(UNDECIDED);
    expect(await likelyOf(reference)).toMatchObject([{ id: String(id), reason: 'name' }]);
  });

  it('from a person has no organisation, and an unknown reference has no match', async () => {
    expect(await findLikelyOrganisations(rosa, 'PB-2222-2222')).toBeNull();
  });
});

describe('an approval', () => {
  it('is refused until a reviewer has identified the organisation, and nothing is written', async () => {
    const { name, id } = await knownOrganisation();
    const reference = await apply(name);
    const counts = () => Promise.all(['event', 'ledger_entry', 'email'].map((each) => countOf(each)));
    const before = await counts();
    expect(await approve(reference)).toEqual(UNDECIDED);
    expect(await counts()).toEqual(before);
    expect(await another(reference, [id])).toEqual({ kind: 'confirmed' });
    expect(await approve(reference)).toMatchObject({ kind: 'moved', review: 'approved' });
    expect(await organisationOf(reference)).toMatchObject({ status: 'known' });
    await expectChecksHold();
  });

  it('needs that decision already for the first of two approvals', async () => {
    const { name, id } = await knownOrganisation();
    const reference = await apply(name, { tier: 'visionary' });
    expect(await approve(reference)).toEqual(UNDECIDED);
    await join(reference, id);
    expect(await approve(reference)).toMatchObject({ event: 'approval-given' });
    expect(await approve(reference, tomas)).toMatchObject({ event: 'approved' });
  });

  it('needs a new decision if another match became known since', async () => {
    const { name, id } = await knownOrganisation();
    const [first, second] = [await apply(name), await apply(name)];
    for (const each of [first, second]) await another(each, [id]);
    await approve(first);
    expect(await approve(second)).toEqual(UNDECIDED);
    expect(await likelyOf(second)).toMatchObject([{ id: (await organisationOf(first)).id }]);
  });

  it('of several with one name at the same moment makes one organisation known, not two', async () => {
    const name = newName();
    const references = [await apply(name), await apply(`${name} AG`), await apply(name.toUpperCase())];
    const results = await Promise.all(references.map((each) => approve(each)));
    expect(results.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(results.filter((each) => each.kind === 'refused')).toEqual([UNDECIDED, UNDECIDED]);
    await expectChecksHold();
  });
});
