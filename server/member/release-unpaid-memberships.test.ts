import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, snapshotOf, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { releaseUnpaidMemberships } from '#server/member/release-unpaid-memberships';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';

const DAY_MS = 86_400_000;
const PAID = { kind: 'membership', class: 'supporting', amount: 9_900 };
let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const pay = async (reference: string, amount: string) =>
  recordPayment(treasurer, { ...(await toMove(reference)), amount, receivedOn: today(), note: '' });
const eventsOf = (reference: string) =>
  ask(
    `SELECT e.type, e.actor_kind, e.actor_id, e.reason, l.kind AS email FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id
     LEFT JOIN email l ON l.event_id = e.id WHERE reference = $1 ORDER BY e.version`,
    [reference],
  );

describe('an unpaid membership', () => {
  it('is released 60 days after its acceptance, once, by the system, with an email that says why', async () => {
    const member = await newPerson();
    const unpaid = await pledge(member, PAID, daysAgo(61));
    const inTime = await pledge(await newPerson(), PAID, daysAgo(59));
    const paid = await pledge(await newPerson(), PAID, daysAgo(61));
    await pay(paid.reference, '99');
    await pledge(await newPerson(), { kind: 'membership', class: 'basic' }, daysAgo(90));
    expect(await releaseUnpaidMemberships()).toBe(1);
    expect((await eventsOf(unpaid.reference)).at(-1)).toEqual({
      type: 'released',
      actor_kind: 'system',
      actor_id: null,
      reason: 'The price of the year did not arrive within 60 days.',
      email: 'pledge-released',
    });
    expect(await findOwnPledge(member, unpaid.reference)).toMatchObject({
      review: 'approved',
      fulfilment: 'released',
      awaitsPayment: false,
    });
    for (const { reference } of [inTime, paid])
      expect((await eventsOf(reference)).map(({ type }) => type)).not.toContain('released');
    expect(await releaseUnpaidMemberships()).toBe(0);
    await expectChecksHold();
  });

  it('gives its reason in the language of the supporter', async () => {
    const member = await newPerson();
    await ask("UPDATE person SET locale = 'de' WHERE id = $1", [member.id]);
    const { reference } = await pledge(member, PAID, daysAgo(61));
    expect(await releaseUnpaidMemberships()).toBe(1);
    expect((await eventsOf(reference)).at(-1)).toMatchObject({
      reason: 'Der Jahresbeitrag ist nicht innerhalb von 60 Tagen eingegangen.',
    });
  });

  it('keeps what was paid: only the rest is released', async () => {
    const { reference } = await pledge(await newPerson(), PAID, daysAgo(70));
    await pay(reference, '40');
    expect(await releaseUnpaidMemberships()).toBe(1);
    expect((await snapshotOf(reference)).instalments).toMatchObject([{ settled: 4_000n, released: 5_900n }]);
    await expectChecksHold();
  });

  it('has 60 days again after its payment was returned', async () => {
    const { reference } = await pledge(await newPerson(), PAID, daysAgo(100));
    await pay(reference, '99');
    const [payment] = await ask<{ id: string }>(
      'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1',
      [reference],
    );
    const form = { ...(await toMove(reference)), payment: payment?.id ?? '', reason: 'Returned' };
    expect(await reversePayment(treasurer, form)).toEqual({ kind: 'recorded' });
    expect(await releaseUnpaidMemberships()).toBe(0);
    expect(await releaseUnpaidMemberships(new Date(Date.now() + 61 * DAY_MS))).toBeGreaterThan(0);
    expect((await eventsOf(reference)).at(-1)).toMatchObject({ type: 'released' });
  });

  it('is released once by jobs that run at the same moment', async () => {
    await Promise.all([1, 2, 3].map(async () => pledge(await newPerson(), PAID, daysAgo(61))));
    const released = await Promise.all([1, 2, 3].map(() => releaseUnpaidMemberships()));
    expect(released.reduce((sum, each) => sum + each, 0)).toBe(3);
    await expectChecksHold();
  });
});
