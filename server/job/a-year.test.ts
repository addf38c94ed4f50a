import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
  sponsorship,
  toMove,
} from '#test/factories';
import { startOn, work } from '#test/calendar-factories';
import { pay as payTo } from '#test/own-change-factories';
import { stripe, tell } from '#test/stripe-factories';
import { civilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { findMembership } from '#server/member/membership-queries';
import { renewMembership } from '#server/member/renew-membership';
import { refundPayment } from '#server/payment/refund-payment';
import { endPledge } from '#server/pledge-change/end-pledge';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { approvePledge } from '#server/review/decide-pledge';

// One year as its supporters and staff live it: the clock is set to each day, and everything that the worker does on a day is done.

const START = civilDate(`${today().slice(0, 4)}-01-10`);
const MEMBER = { kind: 'membership', class: 'supporting', amount: 9_900 };
let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
let liveTo: ReturnType<typeof startOn>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
  liveTo = startOn(START);
});
afterAll(() => void vi.useRealTimers());

const pay = async (reference: string, amount: string) =>
  expect(await payTo(treasurer, reference, amount)).toEqual({ kind: 'recorded' });

/** The kinds of email that a person has got so far, in their order. */
async function emailsTo({ id }: Person): Promise<string[]> {
  const sql = "SELECT kind FROM email WHERE recipient_id = $1 AND state = 'sent' ORDER BY id";
  return (await ask<{ kind: string }>(sql, [id])).map(({ kind }) => kind);
}

async function stateOf(person: Person, reference: string) {
  const { pledges } = await listOwnPledges(person, null);
  const { review, fulfilment } = pledges.find((each) => each.reference === reference) ?? {};
  return review === 'approved' ? fulfilment : review;
}

/** The ids of the payments of a pledge, in their order. */
async function paymentsOf(reference: string): Promise<string[]> {
  const sql = `SELECT m.id::text FROM payment m JOIN pledge p ON p.id = m.pledge_id
    WHERE p.reference = $1 AND m.amount > 0 ORDER BY m.id`;
  return (await ask<{ id: string }>(sql, [reference])).map(({ id }) => id);
}

async function refund(reference: string, payment: string | undefined, amount: string): Promise<void> {
  const form = { ...(await toMove(reference)), payment: payment ?? '', amount, reason: 'Sent back.' };
  expect(await refundPayment(treasurer, form)).toEqual({ kind: 'recorded' });
}

describe('a year', () => {
  it('goes by, and every pledge is where its payments and acts have led it', async () => {
    const [ada, bela, chidi, dora, emil, fay, gus, hal] = await Promise.all(
      ['Ada', 'Bela', 'Chidi', 'Dora', 'Emil', 'Fay', 'Gus', 'Hal'].map((name) => newPerson({ name: `${name} Year` })),
    );
    if (!ada || !bela || !chidi || !dora || !emil || !fay || !gus || !hal) throw new Error('Too few people');
    const parts = (await pledge(ada, gift(40_000, { instalments: 4 }))).reference;
    const member = (await pledge(bela, MEMBER)).reference;
    const sponsor = (await pledge(chidi, sponsorship('associate', 'Loom'))).reference;
    const unpaid = (await pledge(dora, gift(5_000))).reference;
    const lapsed = (await pledge(emil, MEMBER)).reference;
    const monthly = (await pledge(fay, gift(1_000, { repeat: 'monthly' }))).reference;
    const short = (await pledge(gus, MEMBER)).reference;
    const disputed = (await pledge(hal, gift(20_000))).reference;

    // Day 5: the sponsorship is accepted; the first money arrives, some of it at the payment provider.
    await liveTo(5);
    expect(await approvePledge(reviewer, await toMove(sponsor))).toMatchObject({ kind: 'moved' });
    for (const [reference, amount] of [
      [member, '99'],
      [short, '99'],
      [parts, '100'],
      [monthly, '10'],
    ] as const)
      await pay(reference, amount);
    const online = stripe.pay(disputed, 20_000);
    await tell('checkout.session.completed', online.session);
    expect([await stateOf(bela, member), await stateOf(hal, disputed)]).toEqual(['fulfilled', 'fulfilled']);

    // Day 30: the payer's bank takes money back. Nobody is reminded of it until that is decided, on day 90, for the foundation.
    await liveTo(30);
    const dispute = stripe.dispute(online.intent, 20_000);
    await tell('charge.dispute.created', dispute);
    const halBefore = await emailsTo(hal);

    // Day 75: a membership that nobody paid is released; the reminders of a gift that nobody paid have ended.
    await liveTo(75);
    expect([await stateOf(emil, lapsed), await stateOf(dora, unpaid)]).toEqual(['released', 'overdue']);
    expect(await emailsTo(dora)).toEqual([
      'pledge-approved',
      'instalment-coming',
      'instalment-due',
      'instalment-overdue',
    ]);
    await liveTo(90);
    expect(await stateOf(hal, disputed)).toBe('overdue');
    expect(await emailsTo(hal)).toEqual([...halBefore, 'payment-disputed']);
    Object.assign(stripe.state.disputes.get(dispute) ?? {}, { status: 'won', moves: 2 });
    await tell('charge.dispute.closed', dispute);
    expect(await stateOf(hal, disputed)).toBe('fulfilled');
    await expectChecksHold();

    // Day 120: the second of four quarterly instalments was due on day 104. It arrives in two parts, the second of which pays the third as well.
    await liveTo(120);
    expect(await stateOf(ada, parts)).toBe('overdue');
    const early = ['pledge-approved', 'payment-received', 'instalment-coming', 'instalment-coming', 'instalment-due'];
    expect(await emailsTo(ada)).toEqual(early);
    await pay(parts, '60');
    expect(await stateOf(ada, parts)).toBe('overdue');
    await pay(parts, '140');
    expect(await stateOf(ada, parts)).toBe('part-received');

    // Day 280: too much arrives for the last instalment, and is sent back.
    await liveTo(280);
    await pay(parts, '130');
    expect((await snapshotOf(parts)).excess).toBe(3_000n);
    await refund(parts, (await paymentsOf(parts)).at(-1), '30');
    expect((await snapshotOf(parts)).excess).toBe(0n);
    expect(await stateOf(ada, parts)).toBe('fulfilled');
    await expectChecksHold();

    // Day 350: a member renews, told 30 days before the year's end, and pays. Another does not, and is told again.
    await liveTo(350);
    expect((await emailsTo(bela)).at(-1)).toBe('membership-ends-soon');
    const renewed = await renewMembership(bela, 'one click', 'en');
    if (renewed.kind !== 'renewed') throw new Error(JSON.stringify(renewed));
    await pay(renewed.reference, '99');
    await liveTo(380);
    expect((await emailsTo(gus)).filter((kind) => kind === 'membership-ends-soon')).toHaveLength(2);
    const statusOf = async (person: Person) => (await findMembership(person, 'en'))?.status;
    expect([await statusOf(bela), await statusOf(gus)]).toEqual(['current', 'grace']);
    await liveTo(410);
    expect([await statusOf(bela), await statusOf(gus)]).toEqual(['current', 'expired']);

    // A monthly gift of which a year was planned has gone on, until its supporter ends it.
    const planned = (await snapshotOf(monthly)).instalments.map(({ due }) => due);
    expect(planned.length).toBeGreaterThan(12);
    expect(new Set(planned).size).toBe(planned.length);
    expect(await endPledge(fay, { ...(await toMove(monthly)), part: null })).toEqual({ kind: 'changed' });
    await work();
    expect(await stateOf(fay, monthly)).toBe('ended');
    expect((await snapshotOf(monthly)).instalments).toHaveLength(planned.length);

    // In the end somebody asks to be forgotten: the sums stay, the name is gone.
    const { received } = await readFigures();
    expect(await forgetPerson(ada)).toEqual({ kind: 'forgotten' });
    await work();
    expect((await readFigures()).received).toBe(received);
    expect(await countOf("person WHERE name = 'Ada Year'")).toBe(0);
    expect(await countOf("email WHERE state IN ('waiting', 'failed')")).toBe(0);
    expect(await countOf('receipt WHERE number IS NULL')).toBe(0);
    await expectChecksHold();
  }, 120_000);
});
