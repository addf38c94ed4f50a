import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { money } from '#domain/money';
import type { Catalogue } from '#domain/catalogue';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  sponsorship,
  snapshotOf,
  toMove,
  tryPledge,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { findOwnPledge } from '#server/desk/record-queries';
import { withdrawPledge } from '#server/review/supporter-moves';
import { today } from '#server/clock';

let person: Person;
let reviewer: Staff<'decide'>;
let year = Number(today().slice(0, 4));

const tier = (slug: string, capacity: number | null) => ({
  slug,
  name: slug,
  order: 0,
  price: money(150_000n, 'USD'),
  capacity,
  logoWidth: 175,
  published: true,
});
const benefit = (slug: string, capacity: number | null, tiers: string[]) => ({
  slug,
  name: slug,
  description: '',
  group: 'all',
  order: 0,
  capacity,
  tiers: tiers.map((each) => ({ tier: each, quantity: null })),
});
const catalogue = (over: Partial<Catalogue> = {}): Catalogue => ({
  year,
  currency: 'USD',
  groups: [{ slug: 'all', name: 'All', order: 0 }],
  tiers: [tier('five', 5), tier('one', 1), tier('open', null)],
  benefits: [
    benefit('talk', 2, ['five', 'open']),
    benefit('badge', null, ['five', 'one', 'open']),
    benefit('booth', 3, ['open', 'one']),
  ],
  ...over,
});
const takenOf = async (slug: string) => {
  const sql = `SELECT taken FROM tier t JOIN catalogue_year y ON y.id = catalogue_id WHERE slug = $1 AND year = $2
    UNION ALL SELECT taken FROM benefit b JOIN catalogue_year y ON y.id = catalogue_id WHERE slug = $1 AND year = $2`;
  return (await ask<{ taken: number }>(sql, [slug, year]))[0]?.taken;
};

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  reviewer = await newStaff('reviewer', 'decide');
});

// Every test has a catalogue year of its own, the newest, so all its places are free.
beforeEach(async () => {
  year += 1;
  await putCatalogue(catalogue(), 'test', { dryRun: false });
});

describe('a level with five places', () => {
  it('takes five of fifty applicants who come at once', async () => {
    const applicants = await Promise.all(Array.from({ length: 50 }, () => newPerson()));
    const before = [await countOf('pledge'), await countOf('organisation')];
    const results = await Promise.all(
      applicants.map((each) => tryPledge(each, sponsorship('five', `Org of ${each.id}`))),
    );
    const kinds = results.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual([
      ...Array.from({ length: 5 }, () => 'made'),
      ...Array.from({ length: 45 }, () => 'no-places'),
    ]);
    expect([await countOf('pledge'), await countOf('organisation')]).toEqual(before.map((count) => count + 5));
    expect(await takenOf('five')).toBe(5);
    expect(await takenOf('talk')).toBe(2);
    await expectChecksHold();
  });

  it('leaves a refused key free: the same request is taken once a place is', async () => {
    const first = await pledge(person, sponsorship('one', 'First'));
    const late = await newPerson();
    expect(await tryPledge(late, sponsorship('one', 'Late'), 'late')).toEqual({ kind: 'no-places' });
    await withdrawPledge(person, await toMove(first.reference));
    expect((await tryPledge(late, sponsorship('one', 'Late'), 'late')).kind).toBe('made');
  });
});

describe('a full benefit', () => {
  it('is left out of the next promise, which keeps the others', async () => {
    const made = [];
    for (const name of ['A', 'B', 'C']) made.push(await pledge(person, sponsorship('open', `Full ${name}`)));
    for (const { reference } of made) await approvePledge(reviewer, await toMove(reference));
    const names = await Promise.all(
      made.map(async ({ reference }) =>
        (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name).toSorted(),
      ),
    );
    expect(names).toEqual([
      ['badge', 'booth', 'talk'],
      ['badge', 'booth', 'talk'],
      ['badge', 'booth'],
    ]);
    expect(await takenOf('talk')).toBe(2);
    await expectChecksHold();
  });

  it('promised once stays promised when the catalogue changes', async () => {
    const { reference } = await pledge(person, sponsorship('five', 'Kept'));
    await approvePledge(reviewer, await toMove(reference));
    const before = await findOwnPledge(person, reference);
    const changed = catalogue({
      benefits: [{ ...benefit('talk', 2, ['five']), name: 'A shorter talk' }],
      tiers: [{ ...tier('five', 5), price: money(9_900n, 'USD') }],
    });
    expect(await putCatalogue(changed, 'test', { dryRun: false })).toHaveLength(7);
    const after = await findOwnPledge(person, reference);
    expect(after).toEqual(before);
    expect(after?.benefits.map(({ name }) => name)).toContain('talk');
    expect((await ask('SELECT tier_price FROM pledge WHERE reference = $1', [reference]))[0]).toEqual({
      tier_price: '150000',
    });
  });
});

describe('a place', () => {
  const isFree = async () => [await takenOf('one'), await takenOf('booth')];

  it('is freed by declining, by withdrawing and by rolling back, once', async () => {
    const declined = await pledge(person, sponsorship('one', 'Declined'));
    expect(await isFree()).toEqual([1, 1]);
    await declinePledge(reviewer, await toMove(declined.reference, { reason: 'No' }));
    expect(await isFree()).toEqual([0, 0]);
    const withdrawn = await pledge(person, sponsorship('one', 'Withdrawn'));
    await withdrawPledge(person, await toMove(withdrawn.reference));
    expect(await isFree()).toEqual([0, 0]);
    const rolled = await pledge(person, sponsorship('one', 'Rolled'));
    await approvePledge(reviewer, await toMove(rolled.reference));
    expect(await isFree()).toEqual([1, 1]);
    await rollBackPledge(reviewer, await toMove(rolled.reference, { reason: 'Wrong one' }));
    expect(await isFree()).toEqual([0, 0]);
    await withdrawPledge(person, await toMove(rolled.reference));
    expect(await isFree()).toEqual([0, 0]);
    await expectChecksHold();
  });

  it('given free by a roll-back is taken again at approval; with none left it is refused and nothing changes', async () => {
    const { reference } = await pledge(person, sponsorship('one', 'Again'));
    await approvePledge(reviewer, await toMove(reference));
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong one' }));
    const rival = await pledge(person, sponsorship('one', 'Rival'));
    const before = await snapshotOf(reference);
    const counts = () =>
      Promise.all(
        ['pledge_event', 'email', 'ledger_entry', 'pledge_approval', 'idempotency_key', 'pledge_benefit'].map((table) =>
          countOf(table),
        ),
      );
    const written = await counts();
    expect(await approvePledge(reviewer, await toMove(reference))).toEqual({ kind: 'refused', code: 'no-places' });
    expect(await snapshotOf(reference)).toEqual(before);
    expect(await counts()).toEqual(written);
    await withdrawPledge(person, await toMove(rival.reference));
    expect(await approvePledge(reviewer, await toMove(reference))).toMatchObject({ kind: 'moved', review: 'approved' });
    expect(await isFree()).toEqual([1, 1]);
    await expectChecksHold();
  });

  it('held before a level was limited counts when it is', async () => {
    for (const name of ['A', 'B', 'C']) await pledge(person, sponsorship('open', `Early ${name}`));
    const limited = (places: number) =>
      putCatalogue(catalogue({ tiers: [tier('open', places)] }), 'test', { dryRun: false });
    await expect(limited(2)).rejects.toThrow();
    await limited(4);
    expect((await tryPledge(person, sponsorship('open', 'Fourth'))).kind).toBe('made');
    expect((await tryPledge(person, sponsorship('open', 'Fifth'))).kind).toBe('no-places');
    await expectChecksHold();
  });

  describe('of a benefit that its level brings no longer', () => {
    const namesOf = async (reference: string) =>
      (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name).toSorted();
    const withoutBooth = () =>
      putCatalogue(
        catalogue({
          benefits: [benefit('talk', 2, ['five', 'open']), benefit('badge', null, ['five', 'one', 'open'])],
        }),
        'test',
        { dryRun: false },
      );

    it('stays with whom it was promised, and is given free with the others by a roll-back', async () => {
      const { reference } = await pledge(person, sponsorship('one', 'Sold'));
      await approvePledge(reviewer, await toMove(reference));
      await withoutBooth();
      expect(await namesOf(reference)).toEqual(['badge', 'booth']);
      expect(await isFree()).toEqual([1, 1]);
      await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong one' }));
      expect(await isFree()).toEqual([0, 0]);
      await approvePledge(reviewer, await toMove(reference));
      expect(await namesOf(reference)).toEqual(['badge']);
      expect(await isFree()).toEqual([1, 0]);
      await expectChecksHold();
    });

    it('is held by what waits for a decision, and free after either', async () => {
      const approved = await pledge(person, sponsorship('open', 'Approved'));
      const declined = await pledge(person, sponsorship('one', 'Declined'));
      await withoutBooth();
      expect(await isFree()).toEqual([1, 2]);
      await approvePledge(reviewer, await toMove(approved.reference));
      expect(await namesOf(approved.reference)).toEqual(['badge', 'talk']);
      expect([await takenOf('talk'), ...(await isFree())]).toEqual([1, 1, 1]);
      await declinePledge(reviewer, await toMove(declined.reference, { reason: 'No' }));
      expect(await isFree()).toEqual([0, 0]);
      await expectChecksHold();
    });
  });

  it('of a level that is no longer on offer is decided by what the level brought', async () => {
    const { reference } = await pledge(person, sponsorship('one', 'Last'));
    await putCatalogue(catalogue({ tiers: [tier('five', 5), tier('open', null)] }), 'test', { dryRun: false });
    await expect(tryPledge(person, sponsorship('one', 'Late'))).resolves.toMatchObject({ kind: 'refused' });
    await approvePledge(reviewer, await toMove(reference));
    const kept = (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name);
    expect(kept?.toSorted()).toEqual(['badge', 'booth']);
    expect(await isFree()).toEqual([1, 1]);
    await expectChecksHold();
  });
});
