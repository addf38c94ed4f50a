import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  toMove,
} from '#test/factories';
import { pay } from '#test/own-change-factories';
import { mergedInto, mergedPair, mergingAdmin } from '#test/person-factories';
import type { Staff } from '#server/auth';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { separatePeople } from '#server/person/merge-people';
import { forgetPerson } from '#server/privacy/forget-person';
import { withdrawPledge } from '#server/review/supporter-moves';

let rosa: Staff<'manage-roles'>;
let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await mergingAdmin();
  treasurer = await newStaff('treasurer', 'handle-money');
});

const refused = (code: string) => ({ kind: 'refused', code });

describe('undoing', () => {
  it('is refused after 30 days, after a pledge, and after a change of what moved', async () => {
    const late = await mergedPair();
    await ask("UPDATE person_merge SET merged_at = merged_at - interval '30 days 1 minute' WHERE id = $1", [
      late.merge,
    ]);
    expect(await separatePeople(rosa, late.merge)).toEqual(refused('too-late'));
    const pledging = await mergedPair();
    await pledge(pledging.into, gift(1_000));
    expect(await separatePeople(rosa, pledging.merge)).toEqual(refused('pledged-since'));
    const [from, into] = [await newPerson({ name: 'Only one' }), await newPerson({ name: null })];
    const renamed = await mergedInto(from, into);
    await changeOwnProfile(into, { name: 'Another', postalAddress: '' });
    expect(await separatePeople(rosa, renamed)).toEqual(refused('changed-since'));
    expect(await separatePeople({ ...rosa, id: into.id }, renamed)).toEqual(refused('own-record'));
  });

  it('is refused once the person acted on a pledge that moved, and after being forgotten', async () => {
    const [from, into] = [await newPerson(), await newPerson()];
    const { reference } = await pledge(from, gift(90_000));
    const id = await mergedInto(from, into);
    expect(await withdrawPledge(into, await toMove(reference))).toMatchObject({ kind: 'moved' });
    expect(await separatePeople(rosa, id)).toEqual(refused('changed-since'));
    const gone = await mergedPair();
    await forgetPerson(gone.into);
    expect(await separatePeople(rosa, gone.merge)).toEqual(refused('forgotten'));
    await expectChecksHold();
  });

  it('keeps what was paid since, and a year that was paid in time', async () => {
    const [from, into] = [await newPerson(), await newPerson()];
    const { reference } = await pledge(from, gift(10_000));
    const id = await mergedInto(from, into);
    await pay(treasurer, reference, '40');
    expect(await separatePeople(rosa, id)).toEqual({ kind: 'undone' });
    expect(await countOf('pledge WHERE reference = $1 AND supporter_id = $2', [reference, from.id])).toBe(1);
    await expectChecksHold();
  });

  it('is done once, and the records can be merged again', async () => {
    const { from, into, merge: id } = await mergedPair();
    const results = await Promise.all([separatePeople(rosa, id), separatePeople(rosa, id)]);
    expect(results.map((result) => ('code' in result ? result.code : result.kind)).toSorted()).toEqual([
      'already-undone',
      'undone',
    ]);
    expect(
      await countOf("email WHERE kind = 'records-separated' AND recipient_id IN ($1, $2)", [from.id, into.id]),
    ).toBe(2);
    expect(await mergedInto(from, into)).not.toBe(id);
    await expectChecksHold();
  });
});
