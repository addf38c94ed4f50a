import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { money } from '#domain/money';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  toMove,
  tryPledge,
} from '#test/factories';
import { apply, benefit, inYear, newCatalogue, offer, takenOf, THIS_YEAR, tier } from '#test/place-factories';
import type { Person, Staff } from '#server/auth';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

let person: Person;
let reviewer: Staff<'decide'>;
const Y = THIS_YEAR;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  reviewer = await newStaff('reviewer', 'decide');
});

beforeEach(newCatalogue);

describe('a level with five places', () => {
  it('accepts five of fifty concurrent applicants', async () => {
    const applicants = await Promise.all(Array.from({ length: 50 }, () => newPerson()));
    const before = [await countOf('pledge'), await countOf('organisation')];
    const results = await Promise.all(applicants.map((each) => tryPledge(each, apply('five', `Org of ${each.id}`))));
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

  it('has no deadlocks when many applications, decisions and withdrawals are concurrent', async () => {
    const made = [];
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F'])
      made.push(await pledge(person, apply('open', `Early ${name}`, { years: 3 })));
    const applicants = await Promise.all(Array.from({ length: 24 }, () => newPerson()));
    const results = await Promise.all([
      ...made.map(async ({ reference }, i) =>
        i % 2 ? withdrawPledge(person, await toMove(reference)) : approvePledge(reviewer, await toMove(reference)),
      ),
      ...applicants.map((each, i) =>
        tryPledge(
          each,
          apply(['five', 'open', 'one'][i % 3] ?? 'open', `Org of ${each.id}`, { years: 1 + (i % 3) }),
          undefined,
          inYear(Y - 1 + (i % 3)),
        ),
      ),
    ]);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['moved', 'made', 'no-places']));
    await expectChecksHold();
  });

  it('does not use up a refused key: the same request is accepted when a place is free', async () => {
    const first = await pledge(person, apply('one', 'First'));
    const late = await newPerson();
    expect(await tryPledge(late, apply('one', 'Late'), 'late')).toEqual({ kind: 'no-places', year: Y });
    await withdrawPledge(person, await toMove(first.reference));
    expect((await tryPledge(late, apply('one', 'Late'), 'late')).kind).toBe('made');
  });
});

describe('a full benefit', () => {
  it('is left out of the next acceptance, which includes the others', async () => {
    const made = [];
    for (const name of ['A', 'B', 'C']) made.push(await pledge(person, apply('open', `Full ${name}`)));
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

  it('stays promised when the catalogue changes', async () => {
    const { reference } = await pledge(person, apply('five', 'Kept'));
    await approvePledge(reviewer, await toMove(reference));
    const before = await findOwnPledge(person, reference);
    const changed = {
      benefits: [{ ...benefit('talk', 2, ['five']), name: 'A shorter talk' }],
      tiers: [{ ...tier('five', 5), price: money(9_900n, 'USD') }],
    };
    expect(await offer(changed)).toHaveLength(7);
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

  it('is freed by declining and by withdrawing, once', async () => {
    const declined = await pledge(person, apply('one', 'Declined'));
    expect(await isFree()).toEqual([1, 1]);
    await declinePledge(reviewer, await toMove(declined.reference, { reason: 'No' }));
    expect(await isFree()).toEqual([0, 0]);
    const withdrawn = await pledge(person, apply('one', 'Withdrawn', { years: 5 }));
    expect(await takenOf('one', Y + 4)).toBe(1);
    await withdrawPledge(person, await toMove(withdrawn.reference));
    expect([...(await isFree()), await takenOf('one', Y + 4)]).toEqual([0, 0, 0]);
    await expectChecksHold();
  });

  it('is still held after an approval is rolled back, because the pledge awaits review again', async () => {
    const { reference } = await pledge(person, apply('one', 'Rolled'));
    await approvePledge(reviewer, await toMove(reference));
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong one' }));
    expect(await isFree()).toEqual([1, 1]);
    expect(await tryPledge(person, apply('one', 'Rival'))).toEqual({ kind: 'no-places', year: Y });
    expect(await approvePledge(reviewer, await toMove(reference))).toMatchObject({ kind: 'moved', review: 'approved' });
    expect(await isFree()).toEqual([1, 1]);
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong one' }));
    await withdrawPledge(person, await toMove(reference));
    expect(await isFree()).toEqual([0, 0]);
    await expectChecksHold();
  });

  it('held before a limit was set counts; a capacity below the places held allows no more', async () => {
    for (const name of ['A', 'B', 'C']) await pledge(person, apply('open', `Early ${name}`));
    const limited = (places: number) => offer({ tiers: [tier('open', places)] });
    await limited(2);
    expect((await tryPledge(person, apply('open', 'Too many'))).kind).toBe('no-places');
    await limited(4);
    expect((await tryPledge(person, apply('open', 'Fourth'))).kind).toBe('made');
    expect((await tryPledge(person, apply('open', 'Fifth'))).kind).toBe('no-places');
    await expectChecksHold();
  });

  describe('in a benefit that the level no longer includes', () => {
    const namesOf = async (reference: string) =>
      (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name).toSorted();
    const withoutBooth = () =>
      offer({ benefits: [benefit('talk', 2, ['five', 'open']), benefit('badge', null, ['five', 'one', 'open'])] });

    it('stays with the pledge until a new acceptance uses the current benefits', async () => {
      const { reference } = await pledge(person, apply('one', 'Sold'));
      await approvePledge(reviewer, await toMove(reference));
      await withoutBooth();
      expect(await namesOf(reference)).toEqual(['badge', 'booth']);
      expect(await isFree()).toEqual([1, 1]);
      await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong one' }));
      await approvePledge(reviewer, await toMove(reference));
      expect(await namesOf(reference)).toEqual(['badge']);
      expect(await isFree()).toEqual([1, 0]);
      await expectChecksHold();
    });

    it('is held while a pledge awaits a decision, and is free after it', async () => {
      const approved = await pledge(person, apply('open', 'Approved'));
      const declined = await pledge(person, apply('one', 'Declined'));
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

  it('of a withdrawn level is decided with the level’s former benefits', async () => {
    const { reference } = await pledge(person, apply('one', 'Last'));
    await offer({ tiers: [tier('five', 5), tier('open', null)] });
    await expect(tryPledge(person, apply('one', 'Late'))).resolves.toMatchObject({ kind: 'refused' });
    await approvePledge(reviewer, await toMove(reference));
    const kept = (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name);
    expect(kept?.toSorted()).toEqual(['badge', 'booth']);
    expect(await isFree()).toEqual([1, 1]);
    await expectChecksHold();
  });
});
