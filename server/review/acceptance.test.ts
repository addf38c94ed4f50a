import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDate } from '#domain/civil-date';
import {
  ask,
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
import { today } from '#server/clock';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';
import { movePledge } from '#server/review/move-pledge';

let person: Person;
let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
  tomas = await newStaff('reviewer', 'decide', 'Tomas');
});

const noon = (day: CivilDate) => new Date(`${day}T12:00:00Z`);
const duesOf = async (reference: string) => (await snapshotOf(reference)).instalments.map(({ due }) => due);
const plansOf = (reference: string) =>
  ask(
    `SELECT plan, min(due)::text AS first, count(*)::int AS parts FROM instalment i JOIN pledge p ON p.id = i.pledge_id
     WHERE reference = $1 GROUP BY plan ORDER BY plan`,
    [reference],
  );
const promisedOf = (reference: string) =>
  ask(
    `SELECT due_on::text AS due, sum(promised)::int AS promised FROM ledger_entry e JOIN pledge p ON p.id = e.pledge_id
     WHERE reference = $1 AND due_on IS NOT NULL GROUP BY due_on HAVING sum(promised) <> 0 ORDER BY due_on`,
    [reference],
  );
const termOf = async (reference: string) =>
  (
    await ask('SELECT term_from::text AS from, term_until::text AS until FROM pledge WHERE reference = $1', [reference])
  )[0];
const approveOn = async (reference: string, day: CivilDate) =>
  movePledge({ id: rosa.id, as: 'reviewer' }, 'approve', await toMove(reference), noon(day));

describe('due dates', () => {
  it('are set by the acceptance, cleared by a roll-back, and set again by the next acceptance', async () => {
    const made = await pledge(person, gift(90_000, { instalments: 4 }));
    const { reference } = made;
    expect(made.instalments).toEqual([22_500, 22_500, 22_500, 22_500].map((amount) => ({ due: null, amount })));
    const waiting = (await findOwnPledge(person, reference))?.instalments;
    expect(waiting?.map(({ due, after }) => [due, after])).toEqual(
      [0, 3, 6, 9].map((months) => [null, { days: 14, months }]),
    );
    expect(await plansOf(reference)).toEqual([]);

    const first = addDays(today(), 3);
    expect(await approveOn(reference, first)).toMatchObject({ kind: 'moved', review: 'approved' });
    const dues = (day: CivilDate) => [0, 3, 6, 9].map((months) => addMonths(addDays(day, 14), months));
    expect(await duesOf(reference)).toEqual(dues(first));
    expect(await promisedOf(reference)).toEqual(dues(first).map((due) => ({ due, promised: 22_500 })));

    await rollBackPledge(rosa, await toMove(reference, { reason: 'Wrong one' }));
    expect(await duesOf(reference)).toEqual([]);
    expect(await promisedOf(reference)).toEqual([]);
    expect((await findOwnPledge(person, reference))?.instalments.map(({ due }) => due)).toEqual(Array(4).fill(null));

    const second = addDays(today(), 60);
    await approveOn(reference, second);
    expect(await duesOf(reference)).toEqual(dues(second));
    expect(await promisedOf(reference)).toEqual(dues(second).map((due) => ({ due, promised: 22_500 })));
    expect(await plansOf(reference)).toEqual([
      { plan: 1, first: dues(first)[0], parts: 4 },
      { plan: 2, first: dues(second)[0], parts: 4 },
    ]);
    await expectChecksHold();
  });

  it('are set by the last approval that is needed', async () => {
    const { reference } = await pledge(person, gift(6_000_000));
    await approvePledge(rosa, await toMove(reference));
    expect(await plansOf(reference)).toEqual([]);
    await approvePledge(tomas, await toMove(reference));
    expect(await duesOf(reference)).toEqual([addDays(today(), 14)]);
  });

  it('of a sponsorship are 30 days after acceptance; its term starts on that day and ends the day before its anniversary', async () => {
    const { reference } = await pledge(person, sponsorship('associate', 'Loom', { years: 2 }));
    expect(await termOf(reference)).toEqual({ from: null, until: null });
    const day = addDays(today(), 10);
    await approveOn(reference, day);
    expect(await duesOf(reference)).toEqual([0, 12].map((months) => addMonths(addDays(day, 30), months)));
    expect(await termOf(reference)).toEqual({ from: day, until: addDays(addMonths(day, 24), -1) });
    await rollBackPledge(rosa, await toMove(reference, { reason: 'Wrong one' }));
    expect(await termOf(reference)).toEqual({ from: null, until: null });
    await expectChecksHold();
  });
});

describe('the number of approvals', () => {
  const withLimit = async (limit: bigint, work: () => Promise<void>) => {
    const [before] = await ask<{ limit: string }>(
      'SELECT two_reviewers_above AS limit FROM campaign ORDER BY id DESC LIMIT 1',
    );
    await ask('UPDATE campaign SET two_reviewers_above = $1', [limit]);
    try {
      await work();
    } finally {
      await ask('UPDATE campaign SET two_reviewers_above = $1', [before?.limit]);
    }
  };

  it('is fixed on the day a pledge is made: a lower limit breaks no check and changes nothing', async () => {
    const approved = await pledge(person, gift(90_000));
    await approvePledge(rosa, await toMove(approved.reference));
    const waiting = await pledge(person, gift(90_000));
    await withLimit(50_000n, async () => {
      await expectChecksHold();
      expect(await approvePledge(rosa, await toMove(waiting.reference))).toMatchObject({ review: 'approved' });
      await expectChecksHold();
    });
  });

  it('stays two if the limit is raised afterwards', async () => {
    const { reference } = await pledge(person, gift(6_000_000));
    await withLimit(90_000_000n, async () => {
      expect(await approvePledge(rosa, await toMove(reference))).toMatchObject({ event: 'approval-given' });
      expect(await approvePledge(tomas, await toMove(reference))).toMatchObject({ review: 'approved' });
    });
    await expectChecksHold();
  });
});
