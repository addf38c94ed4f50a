import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  foldAll,
  newPerson,
  newStaff,
  ownerClient,
  seedCampaign,
  toMove,
  waitForBlocked,
} from '#test/factories';
import { apply, approve, knownOrganisation, merged, reviewer, stateOf } from '#test/organisation-factories';
import { LOGO } from '#test/sponsor-factories';
import type { Staff } from '#server/auth';
import { readFigures } from '#test/factories';
import { storeLogo } from '#server/organisation/logo-store';
import { mergeOrganisations, undoMerge } from '#server/organisation/merge-organisations';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { rollBackPledge } from '#server/review/decide-pledge';

let rosa: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await reviewer();
});

describe('a merge', () => {
  it('moves pledges, contacts, logos and missing details, and undoing it restores everything', async () => {
    const [a, b] = [await knownOrganisation(2), await knownOrganisation(1)];
    await storeLogo(a.references[0] ?? '', LOGO);
    await storeLogo(a.references[0] ?? '', { ...LOGO, theme: 'dark' });
    await storeLogo(b.references[0] ?? '', LOGO);
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
  ])(
    'of %i and %i counted pledges changes the number of supporters exactly, and so does undoing it',
    async (here, there) => {
      const [a, b] = [await knownOrganisation(Math.max(here, 1)), await knownOrganisation(Math.max(there, 1))];
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
    },
  );

  it('requested twice, also at once, is done once', async () => {
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
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

  it('in both directions at once succeeds in one direction', async () => {
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
    const results = await Promise.all([
      mergeOrganisations(rosa, { from: a.id, into: b.id }),
      mergeOrganisations(rosa, { from: b.id, into: a.id }),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['merged', 'refused']);
    await expectChecksHold();
  });

  it('into an organisation that is then merged itself moves everything, and is undone in reverse order', async () => {
    const [a, b, c] = [await knownOrganisation(), await knownOrganisation(), await knownOrganisation()];
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
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
    const waiting = await Promise.all([a, b, a, b].map(({ person, name }) => apply(name, {}, person)));
    const { supporters } = await readFigures();
    await Promise.all([...waiting.map((each) => approve(each)), mergeOrganisations(rosa, { from: a.id, into: b.id })]);
    // A reviewer who saw the pledge before it moved has to load it again.
    for (const each of waiting) await approve(each);
    expect((await readFigures()).supporters).toBe(supporters - 1);
    await expectChecksHold();
  });

  it('waits for an approval in progress, and then moves that pledge too', async () => {
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
    const reference = await apply(a.name, {}, a.person);
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

  it('is refused if it is not possible', async () => {
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
    const provisional = await apply('Waits', {}, await newPerson());
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
