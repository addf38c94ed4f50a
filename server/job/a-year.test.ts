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
import { end, pay as payTo } from '#test/own-change-factories';
import { goTo } from '#test/reminder-factories';
import { addDays, civilDate, type CivilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { CRONTAB, tasks } from '#server/job/tasks';
import { workerUrl } from '#server/job/worker-liveness-store';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { approvePledge } from '#server/review/decide-pledge';

// One year as its supporters and staff live it: the clock is set to each day, and everything that the worker does on a day is done.

const START = civilDate(`${today().slice(0, 4)}-01-10`);
const SCHEDULED = CRONTAB.split('\n').map((line) => line.split(' ')[5] ?? '');
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

const dueOn = async (reference: string): Promise<CivilDate[]> =>
  (await snapshotOf(reference)).instalments.map(({ due }) => due);

describe('a year', () => {
  it('goes by', async () => {
    const [ada, bela, chidi, dora] = [await newPerson(), await newPerson(), await newPerson(), await newPerson()];
    const gifts = (await pledge(ada, gift(40_000, { instalments: 4 }))).reference;
    const member = (await pledge(bela, { kind: 'membership', class: 'supporting', amount: 9_900 })).reference;
    const sponsor = (await pledge(chidi, sponsorship('associate', 'Loom'))).reference;
    const unpaid = (await pledge(dora, gift(5_000))).reference;
    await approvePledge(reviewer, await toMove(sponsor));
    expect(await dueOn(unpaid)).toEqual([addDays(START, 14)]);
    await liveTo(400);
    expect(await stateOf(dora, unpaid)).toBe('overdue');
    expect(await emailsTo(dora)).toEqual([]);
    void [gifts, member, end, pay];
    await expectChecksHold();
  }, 300_000);
});
