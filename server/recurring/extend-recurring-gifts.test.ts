import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  toMove,
} from '#test/factories';
import { end, lastEvent, pay } from '#test/own-change-factories';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { goTo, dueDates, newSupporter, sendWaiting } from '#test/reminder-factories';
import { addDays, addMonths } from '#domain/civil-date';
import { openTotal } from '#domain/end-pledge';
import type { Person, Staff } from '#server/auth';
import { payInOtherInstalments } from '#server/pledge-change/change-instalments';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const courseOf = async (person: Person, reference: string) => (await findOwnPledge(person, reference))?.course;
const textsTo = async (person: Person) => {
  await sendWaiting();
  return ask<{ subject: string; text: string }>(
    'SELECT subject, text FROM demo_email WHERE recipient = $1 ORDER BY email_id',
    [person.email],
  );
};

describe('a gift that repeats', () => {
  it('promises a year, and the next one 30 days before that begins', async () => {
    const { person, start } = await newSupporter();
    const made = await pledge(person, recurring(2_500));
    const anchor = addDays(start, 14);
    expect(made).toMatchObject({ amount: 30_000, review: 'approved' });
    expect(await dueDates(made.reference)).toEqual(Array.from({ length: 12 }, (_, i) => addMonths(anchor, i)));
    const next = addMonths(anchor, 12);
    expect(await courseOf(person, made.reference)).toMatchObject({ state: 'planned', next: addDays(next, -30) });

    goTo(addDays(next, -31));
    expect(await extendRecurringGifts()).toBe(0);
    goTo(addDays(next, -30));
    expect(await extendRecurringGifts()).toBe(1);
    expect(await extendRecurringGifts()).toBe(0);
    const { amount, plan, instalments } = await snapshotOf(made.reference);
    expect([amount, plan.parts, openTotal(instalments)]).toEqual([60_000n, 24, 60_000n]);
    expect(instalments.map(({ due }) => due)).toEqual(Array.from({ length: 24 }, (_, i) => addMonths(anchor, i)));
    expect(await lastEvent(made.reference)).toEqual({
      type: 'extended',
      actor_id: null,
      data: { amount: '30000', currency: 'USD', instalments: 12, until: addMonths(anchor, 23) },
      email: 'pledge-extended',
    });
    const email = (await textsTo(person)).at(-1);
    expect(email?.text).toMatch(/How to pay.*Next payment: \$25\.00\. It was due on .*IBAN/s);
    expect(email).toMatchObject({
      subject: `Your gift goes on: ${made.reference}`,
      text: expect.stringContaining(
        'Your gift of $25 every month for grants goes on: we have planned 12 more instalments, $300.00 in all',
      ),
    });
    await expectChecksHold();
  });

  it('is extended once by two workers, and all that was missed by a worker that was away', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, recurring(1_000, 'yearly'));
    const before = await readFigures(undefined);
    goTo(addDays(addMonths(start, 36), 14));
    const runs = await Promise.all([0, 1, 2, 3].map(() => extendRecurringGifts()));
    expect(runs.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(1);
    expect(await dueDates(reference)).toEqual([0, 12, 24, 36].map((months) => addMonths(addDays(start, 14), months)));
    expect(
      await countOf(
        "event e JOIN pledge p ON p.id::text = e.stream_id WHERE e.type = 'extended' AND p.reference = $1",
        [reference],
      ),
    ).toBe(1);
    expect((await readFigures(undefined)).pledges).toBe(before.pledges);
    await expectChecksHold();
  });

  it('takes what was paid in excess into the next year', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, recurring(1_000, 'yearly'));
    await pay(treasurer, reference, '25');
    expect(await snapshotOf(reference)).toMatchObject({ excess: 1_500n, received: 2_500n });
    goTo(addMonths(start, 12));
    await extendRecurringGifts();
    const { excess, received, instalments } = await snapshotOf(reference);
    expect([excess, received, instalments.map(({ settled }) => settled)]).toEqual([500n, 2_500n, [1_000n, 1_000n]]);
    await expectChecksHold();
  });

  it('has no instalment after the last day of its campaign', async () => {
    const { person, start } = await newSupporter();
    const lastDay = addMonths(addDays(start, 14), 13);
    await addLongCampaign(lastDay, 'short');
    const { reference } = await pledge(person, recurring(1_000, 'monthly', { campaign: 'short' }));
    goTo(addMonths(start, 12));
    await extendRecurringGifts();
    expect((await dueDates(reference)).slice(12)).toEqual(
      [12, 13].map((months) => addMonths(addDays(start, 14), months)),
    );
    expect(await courseOf(person, reference)).toMatchObject({ state: 'planned', next: null, lastDay });
    goTo(addMonths(start, 24));
    await extendRecurringGifts();
    expect(await dueDates(reference)).toHaveLength(14);
    await expectChecksHold();
  });
});

describe('a gift that no longer goes on', () => {
  it('is not extended once its supporter ended it', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, recurring(1_000));
    await pay(treasurer, reference, '10');
    expect(await end(person, reference, '5')).toEqual({ kind: 'refused', code: 'only-the-rest' });
    expect(await end(person, reference)).toEqual({ kind: 'changed' });
    expect(await courseOf(person, reference)).toMatchObject({ state: 'ended' });
    expect((await findOwnPledge(person, reference))?.changes).toBeNull();
    expect(await end(person, reference)).toEqual({ kind: 'refused', code: 'nothing-open' });
    expect((await textsTo(person)).at(-1)?.text).toContain(
      'As you asked, your gift of $10 every month for grants has ended. $110.00 that was planned is no longer expected',
    );
    goTo(addMonths(start, 15));
    await extendRecurringGifts();
    expect(await dueDates(reference)).toHaveLength(12);
    await expectChecksHold();
  });

  it('ends although nothing is open', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, recurring(1_000, 'yearly'));
    await pay(treasurer, reference, '10');
    expect((await findOwnPledge(person, reference))?.changes).toMatchObject({ goesOn: true, open: [], splits: [] });
    expect(await end(person, reference)).toEqual({ kind: 'changed' });
    expect((await textsTo(person)).at(-1)?.text).toContain('has ended. No further instalments are planned');
    goTo(addMonths(start, 15));
    await extendRecurringGifts();
    expect(await dueDates(reference)).toHaveLength(1);
    await expectChecksHold();
  });

  it('was withdrawn, or waits: nothing is planned', async () => {
    const { person, start } = await newSupporter();
    const [waiting, withdrawn] = [await pledge(person, recurring(90_000)), await pledge(person, recurring(90_000))];
    expect(waiting).toMatchObject({ review: 'submitted', amount: 1_080_000 });
    await withdrawPledge(person, await toMove(withdrawn.reference));
    goTo(addMonths(start, 30));
    await extendRecurringGifts();
    expect((await snapshotOf(waiting.reference)).amount).toBe(1_080_000n);
    expect(await courseOf(person, waiting.reference)).toMatchObject({ state: 'not-yet' });
    expect(await courseOf(person, withdrawn.reference)).toBeNull();
    await approvePledge(reviewer, await toMove(waiting.reference));
    expect((await dueDates(waiting.reference))[0]).toBe(addDays(addMonths(start, 30), 14));
    await expectChecksHold();
  });

  it('begins with a year again after its approval was undone', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, recurring(1_000));
    goTo(addMonths(start, 13));
    await extendRecurringGifts();
    expect(await dueDates(reference)).toHaveLength(24);
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Again' }));
    expect(await snapshotOf(reference)).toMatchObject({ amount: 12_000n, plan: { parts: 12 } });
    await approvePledge(reviewer, await toMove(reference));
    expect(await dueDates(reference)).toHaveLength(12);
    await expectChecksHold();
  });
});

describe('the limits of a gift that repeats', () => {
  it('are those of a year, together with what policy accepted before', async () => {
    const { person } = await newSupporter();
    expect((await pledge(person, recurring(4_000))).review).toBe('approved');
    expect((await pledge(person, recurring(200))).review).toBe('submitted');
    expect((await pledge(person, recurring(2_000, 'yearly'))).review).toBe('approved');
    expect((await pledge(await newPerson(), recurring(4_167))).review).toBe('submitted');
    const large = await pledge(person, recurring(500_000));
    expect((await snapshotOf(large.reference)).approvalsNeeded).toBe(2);
  });

  it('let nobody pay it in other instalments', async () => {
    const { person } = await newSupporter();
    const { reference } = await pledge(person, recurring(1_000));
    expect(await payInOtherInstalments(person, { ...(await toMove(reference)), parts: 4 })).toEqual({
      kind: 'refused',
      code: 'not-for-this-kind',
    });
    expect((await findOwnPledge(person, reference))?.changes).toMatchObject({ splits: [], endsInParts: false });
  });
});
