import { type JobHelpers, Logger, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
import { pay as payTo } from '#test/own-change-factories';
import { goTo } from '#test/reminder-factories';
import { addDays, civilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { CRONTAB, tasks } from '#server/job/tasks';
import { workerUrl } from '#server/job/worker-liveness-store';
import { refundPayment } from '#server/payment/refund-payment';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { approvePledge } from '#server/review/decide-pledge';

// One year as its supporters and staff live it: the clock is set to each day, and everything that the worker does on a day is done.

const START = civilDate(`${today().slice(0, 4)}-01-10`);
const SCHEDULED = CRONTAB.split('\n').map((line) => line.split(' ')[5] ?? '');
const MEMBER = { kind: 'membership', class: 'supporting', amount: 9_900 };
const QUIET = new Logger(() => () => undefined);
let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
let day = START;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
  goTo(START);
});
afterAll(() => void vi.useRealTimers());

/** Does what the worker does on a day: each scheduled job once, and whatever is queued. */
async function work(): Promise<void> {
  for (const name of SCHEDULED) await tasks[name]?.({}, {} as JobHelpers);
  if ((await countOf('graphile_worker.jobs')) === 0) return;
  await runOnce({ connectionString: workerUrl(), taskList: tasks, noHandleSignals: true, logger: QUIET });
}

/** Lives on to a day of the year, counted from its first. */
async function liveTo(count: number): Promise<void> {
  for (const until = addDays(START, count); day < until;) {
    day = addDays(day, 1);
    goTo(day);
    await work();
  }
}

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
    const [ada, bela, chidi, dora, emil] = [
      await newPerson(),
      await newPerson(),
      await newPerson(),
      await newPerson(),
      await newPerson(),
    ];
    const parts = (await pledge(ada, gift(40_000, { instalments: 4 }))).reference;
    const member = (await pledge(bela, MEMBER)).reference;
    const sponsor = (await pledge(chidi, sponsorship('associate', 'Loom'))).reference;
    const unpaid = (await pledge(dora, gift(5_000))).reference;
    const lapsed = (await pledge(emil, MEMBER)).reference;

    // Day 5: the sponsorship is accepted; the first money arrives.
    await liveTo(5);
    expect(await approvePledge(reviewer, await toMove(sponsor))).toMatchObject({ kind: 'moved' });
    await pay(member, '99');
    await pay(parts, '100');
    expect(await stateOf(bela, member)).toBe('fulfilled');

    // Day 75: a membership that nobody paid is released; the reminders of a gift that nobody paid have ended.
    await liveTo(75);
    expect([await stateOf(emil, lapsed), await stateOf(dora, unpaid)]).toEqual(['released', 'overdue']);
    expect(await emailsTo(dora)).toEqual([
      'pledge-approved',
      'instalment-coming',
      'instalment-due',
      'instalment-overdue',
    ]);
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

    await liveTo(400);
    await expectChecksHold();
    expect([await stateOf(ada, parts), await stateOf(dora, unpaid)]).toEqual(['fulfilled', 'overdue']);
    const late = await countOf("email WHERE state IN ('waiting', 'failed')");
    expect(late).toBe(0);
    // Every payment has its receipt, numbered from 1 without a gap in each year.
    expect(await countOf('receipt WHERE number IS NULL')).toBe(0);
  }, 120_000);
});
