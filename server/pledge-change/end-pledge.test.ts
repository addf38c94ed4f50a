import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
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
import { sendWaiting } from '#test/reminder-factories';
import type { Person, Staff } from '#server/auth';
import { reversePayment } from '#server/payment/reverse-payment';
import { endPledge } from '#server/pledge-change/end-pledge';
import { listOwnPledges, listOwnPledgesJson } from '#server/pledge/own-pledges-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

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

describe('the rest of a gift', () => {
  it('is ended once: what was received stays, the figures are net, an event and an email follow', async () => {
    const reference = await made();
    await pay(reference, '30');
    const before = await readFigures();
    expect(await end(reference)).toEqual({ kind: 'changed' });
    const after = await readFigures();
    expect([before.promised - after.promised, before.expected - after.expected]).toEqual([7_000n, 7_000n]);
    expect([after.received, after.pledges, after.supporters]).toEqual([
      before.received,
      before.pledges,
      before.supporters,
    ]);
    expect(await lastEvent(reference)).toEqual({
      type: 'ended',
      actor_id: ada.id,
      data: { amount: '7000', currency: 'USD', left: '0' },
      email: 'pledge-ended',
    });
    const view = await findOwnPledge(ada, reference);
    expect(view).toMatchObject({ fulfilment: 'ended', nextDue: null, changes: null, ended: { amount: 7_000n } });
    expect(view?.instalments.map(({ amount, state }) => [amount.amount, state])).toEqual([
      [2_500n, 'fulfilled'],
      [500n, 'fulfilled'],
      [2_500n, 'ended'],
      [2_500n, 'ended'],
    ]);
    expect(await end(reference)).toEqual({ kind: 'refused', code: 'nothing-open' });
    await expectChecksHold();
  });

  it('is ended in part, and the email says how to pay what is left', async () => {
    const reference = await made();
    await end(reference, '40');
    await sendWaiting();
    const [email] = await ask<{ text: string }>(
      "SELECT d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE d.recipient = $1 AND e.kind = 'pledge-ended'",
      [ada.email],
    );
    expect(email?.text).toMatch(/\$60\.00 is still expected.*How to pay.*Next payment: \$25\.00 by .*IBAN/s);
  });

  it('is ended once by a double click', async () => {
    const reference = await made();
    const form = { ...(await toMove(reference)), part: null };
    const both = await Promise.all([endPledge(ada, form), endPledge(ada, form)]);
    expect(both).toEqual([{ kind: 'changed' }, { kind: 'changed' }]);
    expect(await endPledge(ada, form)).toEqual({ kind: 'changed' });
    expect(
      await countOf(`pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 AND type = 'ended'`, [
        reference,
      ]),
    ).toBe(1);
    expect(await endPledge(ada, { ...form, part: '10' })).toEqual({ kind: 'refused', code: 'key-reused' });
  });

  it('is not ended under a payment of a second ago: the supporter is told', async () => {
    const reference = await made();
    const form = { ...(await toMove(reference)), part: null };
    await pay(reference, '25');
    expect(await endPledge(ada, form)).toEqual({ kind: 'conflict', by: treasurer.name, event: 'payment-recorded' });
    expect((await snapshotOf(reference)).instalments.every(({ ended }) => ended === 0n)).toBe(true);
  });

  it('and a payment at the same moment: one of them happens first, and the other is told', async () => {
    const references = await Promise.all(Array.from({ length: 4 }, () => made()));
    for (const reference of references) {
      const [ended, paid] = await Promise.all([end(reference), pay(reference, '100')]);
      expect([ended.kind, paid.kind].toSorted()).toEqual(
        ended.kind === 'changed' ? ['changed', 'conflict'] : ['conflict', 'recorded'],
      );
    }
    await expectChecksHold();
  });

  it('lets a later payment in as excess, and a reversal opens again what it had settled', async () => {
    const reference = await made();
    await pay(reference, '30');
    await end(reference);
    expect(await pay(reference, '5')).toEqual({ kind: 'recorded' });
    expect(await snapshotOf(reference)).toMatchObject({ excess: 500n, received: 3_500n });
    const [first] = await ask<{ id: string }>(
      'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 ORDER BY m.id',
      [reference],
    );
    await reversePayment(treasurer, { ...(await toMove(reference)), reason: 'Returned', payment: first?.id ?? '' });
    expect(await findOwnPledge(ada, reference)).toMatchObject({ expected: { amount: 2_500n }, excess: null });
    await expectChecksHold();
  });
});

describe('a part of a gift', () => {
  it('is ended from the latest instalments, as typed in the supporter’s language', async () => {
    const reference = await made();
    expect(await endPledge(ada, { ...(await toMove(reference)), part: '40,50', numbers: 'de-DE' })).toEqual({
      kind: 'changed',
    });
    const view = await findOwnPledge(ada, reference);
    expect(view?.instalments.map(({ amount, state }) => [amount.amount, state])).toEqual([
      [2_500n, 'not-yet-due'],
      [2_500n, 'not-yet-due'],
      [950n, 'not-yet-due'],
      [2_500n, 'ended'],
    ]);
    expect(view?.events[0]).toMatchObject({
      kind: 'ended',
      amount: { amount: 4_050n },
      note: '$59.50 is still expected.',
    });
    expect((await lastEvent(reference))?.data).toEqual({ amount: '4050', currency: 'USD', left: '5950' });
    const { pledges } = await listOwnPledges(ada, null);
    expect(pledges.find((each) => each.reference === reference)?.nextDue?.amount.amount).toBe(2_500n);
    const json = await listOwnPledgesJson(ada, null);
    expect(json?.pledges.find((each) => each.reference === reference)).toMatchObject({
      amount: 10_000n,
      ended: 4_050n,
      released: 0n,
    });
  });

  it('shows what is left of a single payment as next due', async () => {
    const reference = await made(gift(10_000));
    await end(reference, '40');
    const { pledges } = await listOwnPledges(ada, null);
    expect(pledges.find((each) => each.reference === reference)?.nextDue?.amount.amount).toBe(6_000n);
  });

  it.each([
    ['100', { kind: 'refused', code: 'more-than-open' }],
    ['100.01', { kind: 'refused', code: 'more-than-open' }],
    ['1,000', { kind: 'refused', code: 'bad-amount', error: { code: 'grouped' } }],
    ['0', { kind: 'refused', code: 'bad-amount', error: { code: 'not-positive' } }],
    ['', { kind: 'refused', code: 'bad-amount', error: { code: 'required' } }],
    ['9'.repeat(50), { kind: 'refused', code: 'bad-amount' }],
  ])('of %j is refused', async (part, refused) => {
    const reference = await made();
    expect(await end(reference, part)).toMatchObject(refused);
  });
});

describe('a pledge that cannot be ended', () => {
  it('is not found if it is somebody else’s', async () => {
    const reference = await made();
    expect(await end(reference, null, await newPerson())).toEqual({ kind: 'not-found' });
    expect(await end(reference, null, { ...(await newPerson()), roles: ['admin'] })).toEqual({ kind: 'not-found' });
  });

  it('waits for a decision, was withdrawn, or has no money', async () => {
    const waiting = await made(gift(70_000));
    expect(await findOwnPledge(ada, waiting)).toMatchObject({ changes: null });
    expect(await end(waiting)).toEqual({ kind: 'refused', code: 'not-from-here' });
    await withdrawPledge(ada, await toMove(waiting));
    expect(await end(waiting)).toEqual({ kind: 'refused', code: 'not-from-here' });
    const free = await made({ kind: 'membership', class: 'basic' });
    expect(await end(free)).toEqual({ kind: 'refused', code: 'nothing-open' });
  });
});

describe('an approval whose pledge was ended in part', () => {
  it('cannot be undone, because that would promise the part again', async () => {
    const reference = await made(gift(70_000));
    await approvePledge(reviewer, await toMove(reference));
    await end(reference, '100');
    expect(await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong' }))).toEqual({
      kind: 'refused',
      code: 'part-ended',
    });
  });
});
