import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, toMove, tryPledge } from '#test/factories';
import {
  apply,
  catalogue,
  inYear,
  newCatalogue,
  own,
  takenOf,
  takenOver,
  THIS_YEAR,
  tier,
} from '#test/place-factories';
import type { Person, Staff } from '#server/auth';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge } from '#server/review/decide-pledge';

let person: Person;
let reviewer: Staff<'decide'>;
const [Y, Y1, Y2] = [THIS_YEAR, THIS_YEAR + 1, THIS_YEAR + 2];

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  reviewer = await newStaff('reviewer', 'decide');
});

beforeEach(newCatalogue);

describe('a term of several years', () => {
  it('accepts overlapping terms of one to three years, with at most five in any year', async () => {
    const applicants = await Promise.all(Array.from({ length: 50 }, () => newPerson()));
    const results = await Promise.all(
      applicants.map((each, i) =>
        tryPledge(
          each,
          apply('five', `Org of ${each.id}`, { years: 1 + (i % 3) }),
          undefined,
          inYear(Y - 1 + (i % 2) + (i % 5 === 0 ? 1 : 0)),
        ),
      ),
    );
    const made = results.filter(({ kind }) => kind === 'made');
    const refused = results.flatMap((each) => (each.kind === 'no-places' ? [each.year] : []));
    expect(made.length + refused.length).toBe(50);
    // No place was freed, so a year that was full then is full now.
    for (const year of new Set(refused)) expect(await takenOf('five', year)).toBe(5);
    const taken = await takenOver('five', [Y - 1, Y, Y1, Y2, Y + 3]);
    expect(Math.max(...taken)).toBe(5);
    expect(await takenOver('talk', [Y - 1, Y, Y1, Y2, Y + 3]).then((all) => Math.max(...all))).toBe(2);
    await expectChecksHold();
  });

  it('holds a place in each year from its submission, or in none', async () => {
    await pledge(person, apply('one', 'Next year'), inYear(Y1));
    expect(await tryPledge(person, apply('one', 'Two years', { years: 2 }))).toEqual({ kind: 'no-places', year: Y1 });
    expect(await takenOver('one', [Y, Y1, Y2])).toEqual([0, 1, 0]);
    await pledge(person, apply('one', 'This year'));
    await pledge(person, apply('one', 'Later'), inYear(Y - 1));
    expect(await takenOver('one', [Y - 1, Y, Y1, Y2])).toEqual([1, 1, 1, 0]);
    await expectChecksHold();
  });

  it('leaves out a benefit that is full in one of its years', async () => {
    for (const name of ['A', 'B']) await pledge(person, apply('five', name), inYear(Y1));
    const { reference } = await pledge(person, apply('open', 'Long', { years: 3 }));
    await approvePledge(reviewer, await toMove(reference));
    const names = (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name);
    expect(names?.toSorted()).toEqual(['badge', 'booth']);
    expect(await takenOver('talk', [Y, Y1, Y2])).toEqual([0, 2, 0]);
    expect(await takenOver('booth', [Y, Y1, Y2])).toEqual([1, 1, 1]);
  });

  it('uses the catalogue of each year, or the latest if there is none; drafts do not count', async () => {
    const capacities = async () =>
      (
        await ask<{ room: number | null }>(
          `SELECT place_capacity('tier', $1, y) AS room FROM generate_series($2::int, $3::int) y`,
          [own('one'), Y, Y2],
        )
      ).map(({ room }) => room);
    expect(await capacities()).toEqual([1, 1, 1]);
    const draft = catalogue({ year: Y1, tiers: [tier('one', 9)], benefits: [] });
    await putCatalogue(draft, 'test', { dryRun: false });
    const next = catalogue({ year: Y2, tiers: [tier('one', 2)], benefits: [] });
    await putCatalogue(next, 'test', { dryRun: false, offeredFrom: today() });
    expect(await capacities()).toEqual([1, 1, 2]);
    await pledge(person, apply('one', 'Long', { years: 3 }));
    expect(await tryPledge(person, apply('one', 'Second', { years: 2 }), undefined, inYear(Y1))).toEqual({
      kind: 'no-places',
      year: Y1,
    });
  });

  it('that ends early frees its later years', async () => {
    const { reference } = await pledge(person, apply('one', 'Short', { years: 3 }));
    await approvePledge(reviewer, await toMove(reference));
    await ask('SELECT free_places(id, $2) FROM pledge WHERE reference = $1', [reference, Y1]);
    expect(await takenOver('one', [Y, Y1, Y2])).toEqual([1, 0, 0]);
    expect(await takenOver('booth', [Y, Y1, Y2])).toEqual([1, 0, 0]);
    expect((await tryPledge(person, apply('one', 'Next'), undefined, inYear(Y1))).kind).toBe('made');
    await expectChecksHold();
  });
});
