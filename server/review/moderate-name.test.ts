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
  snapshotOf,
  sponsorship,
  toMove,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { offeredActs } from '#server/desk/offered-acts';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';
import { hideName, showName } from '#server/review/moderate-name';

let rosa: Staff<'moderate'>;
let tomas: Staff<'moderate'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('editor', 'moderate', 'Rosa');
  tomas = await newStaff('reviewer', 'moderate', 'Tomas');
  reviewer = await newStaff('reviewer', 'decide', 'Vera');
});

const named = async (person: Person, displayName: string, amount = 1_000) =>
  (await pledge(person, gift(amount, { recognition: 'named', displayName }))).reference;
const lookOf = async (reference: string) =>
  (await ask<{ look: string }>('SELECT name_look AS look FROM pledge WHERE reference = $1', [reference]))[0]?.look;
const ownName = async (person: Person, reference: string) => (await findOwnPledge(person, reference))?.name;
const eventsOf = async (reference: string) =>
  ((await findRecord(rosa, reference)) ?? expect.fail('No record')).view.events.map(({ kind, by }) => [kind, by]);

describe('a name that policy accepted', () => {
  it('waits, is shown, and refused again; each is an event, and no email', async () => {
    const person = await newPerson();
    const reference = await named(person, 'Ada');
    expect(await ownName(person, reference)).toEqual({ text: 'Ada', status: 'waiting', reason: null });
    const emails = await countOf('email');
    expect(await showName(rosa, await toMove(reference))).toEqual({ kind: 'moderated', event: 'name-shown' });
    expect(await ownName(person, reference)).toMatchObject({ status: 'shown' });
    const refused = await hideName(tomas, await toMove(reference, { reason: '  A brand. ' }));
    expect(refused).toEqual({ kind: 'moderated', event: 'name-hidden' });
    expect(await ownName(person, reference)).toEqual({ text: 'Ada', status: 'hidden', reason: 'A brand.' });
    expect((await findOwnPledge(person, reference))?.review).toBe('approved');
    expect(await eventsOf(reference)).toEqual([
      ['name-hidden', 'Tomas'],
      ['name-shown', 'Rosa'],
      ['approved-by-policy', null],
    ]);
    expect(await countOf('email')).toBe(emails);
    await expectChecksHold();
  });

  it('is not asked again of the same person in the same spelling', async () => {
    const person = await newPerson();
    await showName(rosa, await toMove(await named(person, 'Bo Lind')));
    expect(await lookOf(await named(person, 'Bo Lind'))).toBe('shown');
    expect(await lookOf(await named(person, 'bo lind'))).toBe('waiting');
    expect(await lookOf(await named(await newPerson(), 'Bo Lind'))).toBe('waiting');
    await expectChecksHold();
  });

  it('that is changed afterwards waits again', async () => {
    const reference = await named(await newPerson(), 'Before');
    await showName(rosa, await toMove(reference));
    await ask("UPDATE pledge SET display_name = 'After' WHERE reference = $1", [reference]);
    expect(await lookOf(reference)).toBe('waiting');
    await expectChecksHold();
  });

  it('is decided once for all pledges of the person that wait with it, each with its event', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const [one, two, three] = [
      await named(person, 'Cy Ng'),
      await named(person, 'Cy Ng'),
      await named(person, 'Cy Ngo'),
    ];
    const elsewhere = await named(other, 'Cy Ng');
    await showName(rosa, await toMove(one));
    expect(await Promise.all([one, two, three, elsewhere].map(lookOf))).toEqual([
      'shown',
      'shown',
      'waiting',
      'waiting',
    ]);
    expect(await eventsOf(two)).toEqual([
      ['name-shown', 'Rosa'],
      ['approved-by-policy', null],
    ]);
    await hideName(tomas, await toMove(two, { reason: 'Not theirs.' }));
    expect(await Promise.all([one, two, three, elsewhere].map(lookOf))).toEqual([
      'hidden',
      'hidden',
      'waiting',
      'waiting',
    ]);
    expect(await ownName(person, one)).toMatchObject({ status: 'hidden', reason: 'Not theirs.' });
    expect(await lookOf(await named(person, 'Cy Ng'))).toBe('waiting');
    await expectChecksHold();
  });
});

describe('the approval of a reviewer', () => {
  it('is the look, also at the same name on pledges that wait', async () => {
    const person = await newPerson();
    const small = await named(person, 'Di Ray');
    const large = await named(person, 'Di Ray', 70_000);
    expect(await lookOf(large)).toBe('waiting');
    await approvePledge(reviewer, await toMove(large));
    expect([await lookOf(large), await lookOf(small)]).toEqual(['shown', 'shown']);
    expect(await lookOf(await named(person, 'Di Ray'))).toBe('shown');
    await expectChecksHold();
  });

  it('does not show a name that was refused, and its undoing changes no name', async () => {
    const person = await newPerson();
    const small = await named(person, 'Ed Fry');
    await hideName(rosa, await toMove(small));
    await rollBackPledge(reviewer, await toMove(small, { reason: 'Wrong' }));
    await approvePledge(reviewer, await toMove(small));
    expect(await lookOf(small)).toBe('hidden');
    await expectChecksHold();
  });

  it('the first of two is no look', async () => {
    const reference = await named(await newPerson(), 'Flo Day', 6_000_000);
    await approvePledge(reviewer, await toMove(reference));
    expect(await lookOf(reference)).toBe('waiting');
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
    expect(await lookOf(reference)).toBe('shown');
  });
});

describe('refused, and nothing changes:', () => {
  it('no name, a sponsor, the same act twice, the own name, a reason that is too long', async () => {
    const refused = async (verb: typeof showName, reference: string, code: string, reason?: string) => {
      const before = await snapshotOf(reference);
      expect(await verb(rosa, await toMove(reference, reason ? { reason } : {}))).toEqual({ kind: 'refused', code });
      expect(await snapshotOf(reference)).toEqual(before);
    };
    const person = await newPerson();
    await refused(showName, (await pledge(person, gift(1_000))).reference, 'no-name');
    const sponsor = sponsorship('partner', 'Loom', { recognition: 'named' });
    await refused(showName, (await pledge(person, sponsor)).reference, 'no-name');
    const reference = await named(person, 'Gil Hope');
    await refused(hideName, reference, 'reason-too-long', 'x'.repeat(2_001));
    await showName(rosa, await toMove(reference));
    await refused(showName, reference, 'name-already-shown');
    await refused(showName, await named(rosa, 'Rosa Own'), 'own-pledge');
  });
});

describe('requested at once', () => {
  it('by two from the same list: one event; the other gets a conflict with the name of the first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const reference = await named(await newPerson(), 'Hal Quick');
      const [one, two] = [await toMove(reference), await toMove(reference)];
      const results = await Promise.all([showName(rosa, one), hideName(tomas, two)]);
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'moderated']);
      const isShown = results[0].kind === 'moderated';
      expect(results.find(({ kind }) => kind === 'conflict')).toEqual({
        kind: 'conflict',
        by: isShown ? 'Rosa' : 'Tomas',
        event: isShown ? 'name-shown' : 'name-hidden',
      });
    }
    await expectChecksHold();
  });

  it('on many pledges of one person, with new ones arriving: no deadlock, and no refused name stays public', async () => {
    const person = await newPerson();
    const made = await Promise.all(Array.from({ length: 12 }, () => named(person, 'Ida Many', 100)));
    await showName(rosa, await toMove(made[0] ?? ''));
    const requests = await Promise.all(made.map((reference) => toMove(reference)));
    await Promise.all([
      ...requests.map((request, at) => (at % 2 ? hideName(rosa, request) : hideName(tomas, request))),
      ...Array.from({ length: 12 }, () => named(person, 'Ida Many', 100)),
    ]);
    expect(await countOf("pledge WHERE display_name = 'Ida Many' AND name_look = 'shown'")).toBe(0);
    await expectChecksHold();
  });
});

describe('at the desk', () => {
  it('those who may look at texts get what the name allows; before the approval, which is the look, nothing', async () => {
    const acts = async (staff: Staff, reference: string) =>
      offeredActs(staff, (await findRecord(staff, reference)) ?? expect.fail('No record')).filter((act) =>
        act.endsWith('Name'),
      );
    const reference = await named(await newPerson(), 'Jo Kay');
    for (const role of ['reviewer', 'editor', 'admin'] as const)
      expect(await acts(await newStaff(role, 'read-desk'), reference)).toEqual(['showName', 'hideName']);
    expect(await acts(await newStaff('treasurer', 'read-desk'), reference)).toEqual([]);
    await showName(rosa, await toMove(reference));
    expect(await acts(tomas, reference)).toEqual(['hideName']);
    expect(await acts(tomas, await named(await newPerson(), 'Jo Kay', 70_000))).toEqual([]);
  });
});
