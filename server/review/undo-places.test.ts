import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, snapshotOf, toMove } from '#test/factories';
import { apply, newCatalogue, own, takenOf } from '#test/place-factories';
import { statesOf } from '#test/waiting-factories';
import type { Person, Staff } from '#server/auth';
import { declinePledge } from '#server/review/decide-pledge';
import { undoDecision } from '#server/review/undo-decision';
import { joinBenefitList } from '#server/waiting/join-benefit-list';

let person: Person;
let rosa: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
});

const decline = async (reference: string) =>
  declinePledge(rosa, await toMove(reference, { reason: 'Pressed too soon' }));
/** Undoes it five seconds after it was decided, however slow this computer is. */
async function undo(reference: string) {
  const [row] = await ask<{ at: Date }>(
    'SELECT max(e.at) AS at FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE p.reference = $1',
    [reference],
  );
  return undoDecision(rosa, await toMove(reference), new Date((row?.at.getTime() ?? 0) + 5_000));
}

describe('places of a declined sponsorship', () => {
  beforeEach(newCatalogue);
  const queuedFor = (slug: string) =>
    ask(
      `SELECT run_at = (SELECT max(at) FROM event WHERE type = 'declined') + interval '35 seconds' AS later FROM graphile_worker.jobs WHERE key = $1`,
      [`offer-places benefit ${own(slug)}`],
    );

  it('are taken again, the limited benefits that it had too, before anybody is offered them', async () => {
    const first = (await pledge(person, apply('open', 'First', { years: 2 }))).reference;
    await pledge(person, apply('open', 'Second', { years: 2 }));
    const waiter = await newPerson();
    const third = (await pledge(waiter, apply('five', 'Third'))).reference;
    const entry = (await joinBenefitList(waiter, third, own('talk'))) ?? 0n;
    await ask("DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'offer-places%'");
    await decline(first);
    expect(await takenOf('talk')).toBe(1);
    expect(await queuedFor('talk')).toEqual([{ later: true }]);
    expect(await undo(first)).toMatchObject({ kind: 'undone' });
    expect([await takenOf('talk'), await takenOf('open')]).toEqual([2, 2]);
    // One that waited for a benefit itself waits again, at its old place.
    await decline(third);
    expect(await statesOf(entry)).toEqual(['left']);
    expect(await undo(third)).toMatchObject({ kind: 'undone' });
    expect(await statesOf(entry)).toEqual(['waiting']);
    await expectChecksHold();
  });

  it('may have gone: then nothing is undone', async () => {
    const { reference } = await pledge(person, apply('one', 'First'));
    await decline(reference);
    await pledge(await newPerson(), apply('one', 'Quicker'));
    expect(await undo(reference)).toEqual({ kind: 'refused', code: 'places-taken' });
    expect((await snapshotOf(reference)).review).toBe('declined');
    expect(
      await ask(
        `SELECT m.state FROM email m JOIN pledge_event e ON e.id = m.event_id JOIN pledge p ON p.id = e.pledge_id WHERE p.reference = $1 AND m.kind = 'pledge-declined'`,
        [reference],
      ),
    ).toEqual([{ state: 'waiting' }]);
    await expectChecksHold();
  });
});
