import { beforeAll, describe, expect, it, vi } from 'vitest';
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
import { lastEvent, pay } from '#test/own-change-factories';
import { dueDates, goTo } from '#test/reminder-factories';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toRecordView } from '#server/desk/to-record-view';
import { refundPayment, type RefundForm } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { queueReminders } from '#server/reminder/queue-reminders';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
  reviewer = await newStaff('reviewer', 'decide');
});

const rowsOf = (reference: string) =>
  ask<{ id: string; kind: string; amount: string }>(
    'SELECT m.id, m.kind, m.amount FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 ORDER BY m.id',
    [reference],
  );
const lastId = async (reference: string) => (await rowsOf(reference)).at(-1)?.id ?? '';

async function paidGift(...amounts: string[]) {
  const supporter = await newPerson();
  const { reference } = await pledge(supporter, gift(40_000, { instalments: 4 }));
  for (const amount of amounts) expect(await pay(treasurer, reference, amount)).toEqual({ kind: 'recorded' });
  return { supporter, reference, payment: await lastId(reference) };
}
async function reverse(reference: string, payment: string) {
  return reversePayment(treasurer, { ...(await toMove(reference)), payment, reason: 'A mistake' });
}
async function refund(reference: string, payment: string, amount: string, more: Partial<RefundForm> = {}) {
  return refundPayment(treasurer, {
    ...(await toMove(reference)),
    payment,
    amount,
    reason: 'You asked for it',
    ...more,
  });
}
const sumsOf = async (reference: string) => {
  const { instalments, excess, received } = await snapshotOf(reference);
  const total = (pick: (part: (typeof instalments)[number]) => bigint) =>
    Number(instalments.reduce((all, part) => all + pick(part), 0n));
  return {
    received: Number(received),
    excess: Number(excess),
    ended: total((part) => part.ended),
    settled: total((part) => part.settled),
  };
};

describe('a refund', () => {
  it('of a part takes the excess first and ends the rest that it reopens, with its event and email', async () => {
    const { reference, payment, supporter } = await paidGift('450');
    expect(await refund(reference, payment, '120.50')).toEqual({ kind: 'recorded' });
    expect(await sumsOf(reference)).toEqual({ received: 32_950, excess: 0, ended: 7_050, settled: 32_950 });
    expect(await lastEvent(reference)).toMatchObject({
      type: 'payment-refunded',
      actor_id: treasurer.id,
      data: { amount: '-12050', currency: 'USD', receivedOn: today() },
      email: 'payment-refunded',
    });
    const view = await findOwnPledge(supporter, reference);
    expect(view).toMatchObject({
      refunded: { amount: 12_050n },
      ended: { amount: 7_050n },
      expected: { amount: 0n },
      nextDue: null,
      fulfilment: 'ended',
    });
    expect(view?.events[0]).toMatchObject({
      kind: 'payment-refunded',
      reason: 'You asked for it',
      amount: { amount: -12_050n },
    });
    await expectChecksHold();
  });

  it('asks nobody again for what was given back, though later instalments are open', async () => {
    const { reference, payment } = await paidGift('200');
    const days = await dueDates(reference);
    expect(await refund(reference, payment, '100')).toEqual({ kind: 'recorded' });
    const { instalments } = await snapshotOf(reference);
    expect(instalments.map(({ due, ended }) => [due, Number(ended)])).toEqual([
      [days[0], 0],
      [days[2], 0],
      [days[3], 10_000],
    ]);
    goTo(addDays(days[1] ?? today(), 7));
    expect(await queueReminders()).toBe(0);
    goTo(days[0] ?? today());
    await expectChecksHold();
  });

  it('of all of it leaves nothing to pay, and the approval stays', async () => {
    const { reference, payment } = await paidGift('400');
    expect(await refund(reference, payment, '400')).toEqual({ kind: 'recorded' });
    expect(await sumsOf(reference)).toEqual({ received: 0, excess: 0, ended: 40_000, settled: 0 });
    expect(await rollBackPledge(reviewer, await toMove(reference, { reason: 'Mistake' }))).toEqual({
      kind: 'refused',
      code: 'part-ended',
    });
    await expectChecksHold();
  });

  it('happens once however often it is sent, and never beyond what arrived', async () => {
    const { reference, payment } = await paidGift('100', '50');
    const form = { ...(await toMove(reference)), payment, amount: '30', reason: 'Sent back' };
    const all = await Promise.all(Array.from({ length: 5 }, () => refundPayment(treasurer, form)));
    expect(all.filter(({ kind }) => kind === 'recorded').length).toBe(5);
    expect(
      await countOf("payment m JOIN pledge p ON p.id = m.pledge_id WHERE m.kind = 'refund' AND reference = $1", [
        reference,
      ]),
    ).toBe(1);
    expect(await refund(reference, payment, '20.01')).toEqual({ kind: 'refused', code: 'more-than-arrived' });
    expect(await refund(reference, payment, '20')).toEqual({ kind: 'recorded' });
    expect(await refund(reference, payment, '0.01')).toEqual({ kind: 'refused', code: 'nothing-left' });
    expect(await sumsOf(reference)).toMatchObject({ received: 10_000, ended: 5_000 });
    await expectChecksHold();
  });

  it.each([
    ['no amount', { amount: '' }, 'bad-amount'],
    ['a negative amount', { amount: '-5' }, 'bad-amount'],
    ['no reason', { reason: ' ' }, 'reason-missing'],
    ['a reason that is too long', { reason: 'x'.repeat(2_001) }, 'reason-too-long'],
    ['a payment of another pledge', { payment: '999999' }, 'no-such-payment'],
    ['what is no id', { payment: "1' OR 1=1" }, 'no-such-payment'],
  ])('refuses %s', async (_, wrong, code) => {
    const { reference, payment } = await paidGift('100');
    expect(await refund(reference, payment, '10', wrong)).toMatchObject({ kind: 'refused', code });
    expect(await sumsOf(reference)).toMatchObject({ received: 10_000 });
  });

  it('refuses a treasurer’s own pledge, and a page that is out of date', async () => {
    const { reference } = await pledge(treasurer, gift(10_000));
    expect(await refund(reference, '1', '10')).toEqual({ kind: 'refused', code: 'own-pledge' });
    const paid = await paidGift('100');
    const conflict = { kind: 'conflict', event: 'payment-recorded' };
    expect(await refund(paid.reference, paid.payment, '10', { version: 1 })).toMatchObject(conflict);
  });

  it('is reversed if it was recorded by mistake: its money counts again', async () => {
    const { reference, payment } = await paidGift('250');
    await refund(reference, payment, '130');
    expect(await reverse(reference, payment)).toEqual({ kind: 'refused', code: 'partly-refunded' });
    const refunded = await lastId(reference);
    expect(await reverse(reference, refunded)).toEqual({ kind: 'recorded' });
    expect(await sumsOf(reference)).toEqual({ received: 25_000, excess: 0, ended: 0, settled: 25_000 });
    expect(await lastEvent(reference)).toMatchObject({
      type: 'refund-reversed',
      data: { amount: '13000' },
      email: 'refund-reversed',
    });
    expect(await reverse(reference, refunded)).toEqual({ kind: 'refused', code: 'already-reversed' });
    const record = await findRecord(treasurer, reference);
    expect(record && toRecordView(record).payments).toMatchObject([
      {
        left: { amount: 25_000n },
        refunds: [{ amount: { amount: 13_000n }, by: 'Lin', reversal: { by: 'Lin', reason: 'A mistake' } }],
      },
    ]);
    expect(await reverse(reference, payment)).toEqual({ kind: 'recorded' });
    await expectChecksHold();
  });

  it('of a membership’s price takes its year back', async () => {
    const { reference } = await pledge(await newPerson(), { kind: 'membership', class: 'supporting', amount: 9_900 });
    await pay(treasurer, reference, '99');
    const began = (await snapshotOf(reference)).termFrom;
    expect(began).toBe(today());
    await refund(reference, await lastId(reference), '99');
    expect((await snapshotOf(reference)).termFrom).toBeNull();
    await expectChecksHold();
    // Recorded by mistake: the year begins again on the day on which its price had arrived.
    const undone = await lastId(reference);
    goTo(addDays(today(), 40));
    await reverse(reference, undone);
    expect((await snapshotOf(reference)).termFrom).toBe(began);
    vi.useRealTimers();
    await expectChecksHold();
  });

  it('of all of a sponsorship ends it, and its places are free', async () => {
    const { reference } = await pledge(await newPerson(), sponsorship('partner', 'Refund Works', { years: 2 }));
    await approvePledge(reviewer, await toMove(reference));
    const { amount, id } = await snapshotOf(reference);
    await pay(treasurer, reference, String(amount / 100n));
    const places = () => countOf('pledge_place WHERE pledge_id = $1', [id]);
    expect(await places()).toBeGreaterThan(0);
    const lastDay = () => ask('SELECT term_until::text FROM pledge WHERE id = $1', [id]);
    const [held, until] = [await places(), await lastDay()];
    await refund(reference, await lastId(reference), String(amount / 100n));
    expect(await places()).toBe(0);
    await expectChecksHold();
    // Recorded by mistake: the reversal brings its whole term back.
    expect(await lastDay()).not.toEqual(until);
    await reverse(reference, await lastId(reference));
    expect([await places(), await lastDay()]).toEqual([held, until]);
    await expectChecksHold();
  });

  it('of all of a sponsorship stays where others have taken its places since', async () => {
    const { reference } = await pledge(await newPerson(), sponsorship('visionary', 'Refund Grand'));
    const second = await newStaff('reviewer', 'decide');
    for (const staff of [reviewer, second]) await approvePledge(staff, await toMove(reference));
    await pay(treasurer, reference, '155000');
    await refund(reference, await lastId(reference), '155000');
    await ask("UPDATE tier SET capacity = 0 WHERE slug = 'visionary'");
    expect(await reverse(reference, await lastId(reference))).toEqual({ kind: 'refused', code: 'places-gone' });
    await ask("UPDATE tier SET capacity = NULL WHERE slug = 'visionary'");
    expect(await reverse(reference, await lastId(reference))).toEqual({ kind: 'recorded' });
    await expectChecksHold();
  });

  it('has the day on which it was sent, which is not in the future', async () => {
    const { reference, payment } = await paidGift('100');
    for (const [sentOn, code] of [
      ['2999-01-01', 'date-ahead'],
      ['yesterday', 'bad-date'],
    ] as const)
      expect(await refund(reference, payment, '10', { sentOn })).toEqual({ kind: 'refused', code });
    const sentOn = addDays(today(), -3);
    expect(await refund(reference, payment, '10', { sentOn })).toEqual({ kind: 'recorded' });
    expect(await lastEvent(reference)).toMatchObject({ data: { receivedOn: sentOn } });
  });
});
