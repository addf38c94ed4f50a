import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  toMove,
} from '#test/factories';
import { end as endOf, lastEvent, pay as payTo } from '#test/own-change-factories';
import type { Person, Staff } from '#server/auth';
import { payInOtherInstalments } from '#server/pledge-change/change-instalments';
import { changeProgramme } from '#server/pledge-change/change-programme';
import { endPledge } from '#server/pledge-change/end-pledge';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
let ada: Person;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

// A new supporter each time, because policy accepts only so much from one person.
beforeEach(async () => {
  ada = await newPerson({ name: 'Ada' });
});

const pay = (reference: string, amount: string) => payTo(treasurer, reference, amount);
const end = (reference: string, part: string | null = null, person = ada) => endOf(person, reference, part);
const made = async (body: object = gift(10_000, { instalments: 4 })) => (await pledge(ada, body)).reference;

describe('another programme', () => {
  it('gets a gift that nothing was received of; both programmes’ figures follow, and nothing else', async () => {
    const reference = await made();
    await end(reference, '10');
    const before = await readFigures();
    const to = (await findOwnPledge(ada, reference))?.changes?.programmes[0]?.slug ?? '';
    const change = async (programme: string) => changeProgramme(ada, { ...(await toMove(reference)), programme });
    expect(await change('grants')).toEqual({ kind: 'refused', code: 'same-programme' });
    expect(await change('nothing')).toEqual({ kind: 'refused', code: 'no-such-programme' });
    expect(await change(to)).toEqual({ kind: 'changed' });
    const after = await readFigures();
    const moved = after.byProgramme.map(({ programme, promised }, i) => [
      programme,
      promised - (before.byProgramme[i]?.promised ?? 0n),
    ]);
    expect(Object.fromEntries(moved.filter(([, change]) => change !== 0n))).toEqual({ grants: -9_000n, [to]: 9_000n });
    expect({ ...after, asOf: '', byProgramme: [] }).toEqual({ ...before, asOf: '', byProgramme: [] });
    expect(await lastEvent(reference)).toMatchObject({
      type: 'programme-changed',
      data: { before: 'grants', after: to },
      email: null,
    });
    await pay(reference, '5');
    expect((await findOwnPledge(ada, reference))?.changes?.programmes).toEqual([]);
    expect(await change('grants')).toEqual({ kind: 'refused', code: 'programme-fixed' });
    await expectChecksHold();
  });
});

describe('other instalments', () => {
  const split = async (reference: string, parts: number, person = ada) =>
    payInOtherInstalments(person, { ...(await toMove(reference)), parts });

  it('split what is open, with an event of before and after; nothing else changes', async () => {
    const reference = await made();
    await pay(reference, '30');
    const before = await readFigures();
    const offered = (await findOwnPledge(ada, reference))?.changes?.splits.find(({ parts }) => parts === 2);
    expect(await split(reference, 2)).toEqual({ kind: 'changed' });
    const { instalments } = await snapshotOf(reference);
    expect(instalments.map(({ amount, settled }) => [amount.amount, settled])).toEqual([
      [2_500n, 2_500n],
      [4_000n, 500n],
      [3_500n, 0n],
    ]);
    expect(instalments.map(({ due }) => due).slice(1)).toEqual([offered?.first.due, offered?.last.due]);
    expect([offered?.first.amount.amount, offered?.last.amount.amount]).toEqual([3_500n, 3_500n]);
    expect(await readFigures()).toEqual({ ...before, asOf: expect.any(String), byMonth: expect.anything() });
    expect(await lastEvent(reference)).toMatchObject({ type: 'instalments-changed', email: null });
    expect((await findOwnPledge(ada, reference))?.events[0]?.note).toBe(
      '3 open instalments before, 2 open instalments now.',
    );
    expect(await split(reference, 2)).toEqual({ kind: 'refused', code: 'same-instalments' });
    await expectChecksHold();
  });

  it('are refused where they cannot be', async () => {
    const reference = await made(gift(300));
    expect(await split(reference, 3)).toEqual({ kind: 'refused', code: 'choice-missing' });
    expect(await split(reference, 4, await newPerson())).toEqual({ kind: 'not-found' });
    await end(reference, '2.95');
    expect(await split(reference, 12)).toEqual({ kind: 'refused', code: 'too-many-parts' });
    await end(reference);
    expect(await split(reference, 2)).toEqual({ kind: 'refused', code: 'nothing-open' });
    const { reference: membership } = await pledge(ada, { kind: 'membership', class: 'supporting', amount: 9_900 });
    expect(await split(membership, 2)).toEqual({ kind: 'refused', code: 'not-for-this-kind' });
  });

  it('in two tabs: the second is told what the first did', async () => {
    const reference = await made();
    const seen = await toMove(reference);
    expect(await payInOtherInstalments(ada, { ...seen, key: 'one', parts: 2 })).toEqual({ kind: 'changed' });
    expect(await endPledge(ada, { ...seen, key: 'two', part: null })).toEqual({
      kind: 'conflict',
      by: 'Ada',
      event: 'instalments-changed',
    });
  });

  it('stay after an undone approval and a new one', async () => {
    const reference = await made(gift(70_000));
    await approvePledge(reviewer, await toMove(reference));
    await split(reference, 4);
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong' }));
    await approvePledge(reviewer, await toMove(reference));
    expect((await snapshotOf(reference)).instalments).toHaveLength(4);
    await expectChecksHold();
  });
});
