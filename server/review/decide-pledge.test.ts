import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  sponsorship,
  snapshotOf,
  toMove,
  readFigures,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { recordPaymentAs } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

let person: Person;
let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
  tomas = await newStaff('reviewer', 'decide', 'Tomas');
});

const eventsOf = async (reference: string) =>
  (
    await ask<{ type: string }>(
      'SELECT e.type FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 ORDER BY e.version',
      [reference],
    )
  ).map(({ type }) => type);
const emailsOf = (reference: string) =>
  countOf(
    "email l JOIN pledge_event e ON e.id = l.event_id JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 AND l.kind <> 'pledge-received'",
    [reference],
  );

describe('two reviewers at once', () => {
  it('one approves and one declines, a hundred times: one move, one event, one email, one conflict', async () => {
    const made = await Promise.all(Array.from({ length: 100 }, () => pledge(person, gift(60_000))));
    const rounds = await Promise.all(
      made.map(async ({ reference }, i) => {
        const [approving, declining] = [await toMove(reference), await toMove(reference, { reason: 'No' })];
        const both = [() => approvePledge(rosa, approving), () => declinePledge(tomas, declining)];
        const results = await Promise.all((i % 2 === 0 ? both : both.toReversed()).map((act) => act()));
        return { reference, results };
      }),
    );
    for (const { reference, results } of rounds) {
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'moved']);
      const moved = results.find(({ kind }) => kind === 'moved');
      const review = moved?.kind === 'moved' ? moved.review : null;
      const conflict = results.find(({ kind }) => kind === 'conflict');
      expect(conflict).toEqual({
        kind: 'conflict',
        review,
        event: review,
        by: review === 'approved' ? 'Rosa' : 'Tomas',
        ...versionOf(conflict),
      });
      expect((await snapshotOf(reference)).review).toBe(review);
      expect(await eventsOf(reference)).toEqual(['submitted', review]);
      expect(await emailsOf(reference)).toBe(1);
    }
    await expectChecksHold();
  });
});

/** A conflict that the database detects includes the version; a conflict detected before it does not. */
const versionOf = (result: object | undefined) => (result && 'version' in result ? { version: 2 } : {});

describe('above the two-person limit', () => {
  it('the first approval only adds to the history, the second one by another reviewer accepts', async () => {
    const { reference } = await pledge(person, gift(5_000_001));
    const before = await readFigures();
    expect(await approvePledge(rosa, await toMove(reference))).toEqual({
      kind: 'moved',
      review: 'submitted',
      event: 'approval-given',
    });
    expect({ ...(await readFigures()), asOf: '' }).toEqual({ ...before, asOf: '' });
    expect(await emailsOf(reference)).toBe(0);
    expect(await approvePledge(rosa, await toMove(reference))).toEqual({
      kind: 'refused',
      code: 'already-approved-by-you',
    });
    expect(await approvePledge(tomas, await toMove(reference))).toEqual({
      kind: 'moved',
      review: 'approved',
      event: 'approved',
    });
    expect(await eventsOf(reference)).toEqual(['submitted', 'approval-given', 'approved']);
    expect(await emailsOf(reference)).toBe(1);
    await expectChecksHold();
  });

  it('one reviewer is enough exactly at the limit', async () => {
    const { reference } = await pledge(person, gift(5_000_000));
    expect(await approvePledge(rosa, await toMove(reference))).toMatchObject({ review: 'approved' });
  });

  it('one reviewer with two tabs counts once', async () => {
    const { reference } = await pledge(person, gift(9_000_000));
    const tabs = await Promise.all(
      Array.from({ length: 10 }, async () => approvePledge(rosa, await toMove(reference))),
    );
    expect(tabs.filter(({ kind }) => kind === 'moved')).toEqual([
      { kind: 'moved', review: 'submitted', event: 'approval-given' },
    ]);
    expect((await snapshotOf(reference)).approvals).toEqual([rosa.id]);
    expect((await snapshotOf(reference)).review).toBe('submitted');
  });

  it('a roll-back makes earlier approvals void', async () => {
    const { reference } = await pledge(person, gift(8_000_000));
    await approvePledge(rosa, await toMove(reference));
    await approvePledge(tomas, await toMove(reference));
    await rollBackPledge(rosa, await toMove(reference, { reason: 'Not yet' }));
    expect((await snapshotOf(reference)).approvals).toEqual([]);
    expect(await approvePledge(tomas, await toMove(reference))).toMatchObject({ event: 'approval-given' });
    expect(await approvePledge(rosa, await toMove(reference))).toMatchObject({ event: 'approved' });
    await expectChecksHold();
  });
});

describe("the reviewer's own pledge", () => {
  it("is decided by others, also for an admin, while the supporter's own moves stay possible", async () => {
    for (const role of ['reviewer', 'admin'] as const) {
      const own = await newStaff(role, 'decide');
      const { reference } = await pledge(own, gift(60_000));
      for (const decide of [approvePledge, askSupporter, declinePledge])
        expect(await decide(own, await toMove(reference, { reason: 'Mine' }))).toEqual({
          kind: 'refused',
          code: 'own-pledge',
        });
      expect(await eventsOf(reference)).toEqual(['submitted']);
      expect(await approvePledge(rosa, await toMove(reference))).toMatchObject({ review: 'approved' });
      expect(await rollBackPledge(own, await toMove(reference, { reason: 'Mine' }))).toEqual({
        kind: 'refused',
        code: 'own-pledge',
      });
      const second = await pledge(own, gift(61_000));
      expect(await withdrawPledge(own, await toMove(second.reference))).toMatchObject({ event: 'withdrawn' });
    }
    await expectChecksHold();
  });
});

describe('a roll-back', () => {
  it('restores the figures, for a pledge approved by hand and for one approved by policy', async () => {
    const newcomer = await newPerson();
    const before = await readFigures();
    for (const amount of [70_000, 40_000]) {
      const { reference } = await pledge(newcomer, gift(amount, { instalments: 4 }));
      if (amount > 50_000) await approvePledge(rosa, await toMove(reference));
      expect((await readFigures()).supporters).toBe(before.supporters + 1);
      expect(await rollBackPledge(tomas, await toMove(reference, { reason: 'A mistake' }))).toMatchObject({
        review: 'submitted',
      });
      expect((await readFigures()).inReview).toBe(before.inReview + 1);
      await declinePledge(tomas, await toMove(reference, { reason: 'A mistake' }));
    }
    expect({ ...(await readFigures()), asOf: '' }).toEqual({ ...before, asOf: '' });
    await expectChecksHold();
  });

  it('still counts a supporter who has another pledge', async () => {
    const loyal = await newPerson();
    const kept = await pledge(loyal, gift(100));
    const { supporters } = await readFigures();
    const second = await pledge(loyal, gift(200));
    await rollBackPledge(rosa, await toMove(second.reference, { reason: 'Twice' }));
    expect((await readFigures()).supporters).toBe(supporters);
    await rollBackPledge(rosa, await toMove(kept.reference, { reason: 'That too' }));
    expect((await readFigures()).supporters).toBe(supporters - 1);
  });

  it('is refused once money has arrived, and possible again after its reversal', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const { reference } = await pledge(person, gift(20_000));
    const form = { ...(await toMove(reference)), amount: '1', receivedOn: '2026-01-02', note: '' };
    expect(await recordPaymentAs(treasurer.id, form, new Date())).toEqual({ kind: 'recorded' });
    expect(await rollBackPledge(rosa, await toMove(reference, { reason: 'Late' }))).toEqual({
      kind: 'refused',
      code: 'money-arrived',
    });
    const [payment] = await ask<{ id: string }>(
      'SELECT m.id FROM payment m JOIN pledge p ON p.id = pledge_id WHERE reference = $1',
      [reference],
    );
    await reversePayment(treasurer, {
      ...(await toMove(reference)),
      payment: payment?.id ?? '',
      reason: 'Typed wrong',
    });
    expect(await rollBackPledge(rosa, await toMove(reference, { reason: 'Late' }))).toMatchObject({ kind: 'moved' });
    await expectChecksHold();
  });
});

describe('a sponsorship', () => {
  it('counts its organisation as the supporter, not the applicant', async () => {
    const contact = await newPerson();
    const { supporters } = await readFigures();
    for (const name of ['Loom', 'Loom', 'Weft']) {
      const { reference } = await pledge(contact, sponsorship('associate', name));
      await approvePledge(rosa, await toMove(reference));
    }
    expect((await readFigures()).supporters).toBe(supporters + 2);
    await expectChecksHold();
  });
});
