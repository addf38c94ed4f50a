import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, copyCampaign, expectChecksHold, gift, newStaff, pledge, seedCampaign } from '#test/factories';
import {
  droppedBecause,
  dueDates,
  goTo,
  liveThrough,
  newSupporter,
  pauseAll,
  remindersTo,
  runOn,
  sendWaiting,
} from '#test/reminder-factories';
import { pay as payTo } from '#test/own-change-factories';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { queueReminders } from '#server/reminder/queue-reminders';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});
beforeEach(pauseAll);

const pay = (reference: string, amount: string) => payTo(treasurer, reference, amount);
const stagesOf = (reference: string) =>
  ask<{ stage: string; skipped: boolean }>(
    `SELECT r.stage::text, r.email_id IS NULL AS skipped FROM reminder r JOIN pledge p ON p.id = r.pledge_id WHERE p.reference = $1 ORDER BY r.due, r.stage`,
    [reference],
  );

describe('the reminders of a pledge that nobody pays', () => {
  it('come 3 days before the due date, 7 after it, and 7 after the days of grace, and then no more', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(5_000));
    expect(await dueDates(reference)).toEqual([addDays(start, 14)]);
    // The day 14 before the due date is the day of acceptance.
    expect(await liveThrough(person, start, addDays(start, 90))).toEqual([
      [11, 'instalment-coming'],
      [21, 'instalment-due'],
      [35, 'instalment-overdue'],
    ]);
  });

  it('come 14 and 3 days before each later instalment', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(40_000, { instalments: 4 }));
    const [, second] = await dueDates(reference);
    await pay(reference, '100');
    const from = addDays(second ?? start, -20);
    expect(await liveThrough(person, from, addDays(from, 50))).toEqual([
      [6, 'instalment-coming'],
      [17, 'instalment-coming'],
      [27, 'instalment-due'],
      [41, 'instalment-overdue'],
    ]);
  });

  it('do not come within 7 days of acceptance, nor later in place of those', async () => {
    const { person, start } = await newSupporter();
    for (const [slug, days] of [
      ['seven-days', 7],
      ['ten-days', 10],
    ] as const)
      await copyCampaignWithDays(slug, days);
    await pledge(person, gift(5_000, { campaign: 'seven-days' }));
    await pledge(person, gift(5_000, { campaign: 'ten-days' }));
    expect(await liveThrough(person, start, addDays(start, 13))).toEqual([]);
    expect(await runOn(addDays(start, 14))).toBe(1);
  });

  it('use the days of grace of their campaign', async () => {
    const { person, start } = await newSupporter();
    await copyCampaignWithDays('no-grace', 14, 0);
    await pledge(person, gift(5_000, { campaign: 'no-grace' }));
    expect(await liveThrough(person, addDays(start, 12), addDays(start, 60))).toEqual([
      [0, 'instalment-coming'],
      [9, 'instalment-overdue'],
    ]);
  });
});

async function copyCampaignWithDays(slug: string, daysToPay: number, graceDays = 14): Promise<void> {
  // Older than the first, so that it does not become the current one.
  const id = await copyCampaign({ slug, days_to_pay: daysToPay, grace_days: graceDays, first_day: '2020-01-01' });
  await ask(
    `INSERT INTO programme (campaign_id, slug, name, position) SELECT $1, slug, name, position FROM programme WHERE campaign_id = (SELECT min(id) FROM campaign)`,
    [id],
  );
}

describe('monthly instalments', () => {
  it('bring one reminder each', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(1_000, { repeat: 'monthly' }));
    for (const amount of ['10', '10']) await pay(reference, amount);
    const third = (await dueDates(reference))[2] ?? start;
    expect(await liveThrough(person, addDays(third, -20), third)).toEqual([[17, 'instalment-coming']]);
  });

  it('that are a quarter apart bring two', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(4_000, { instalments: 4 }));
    await pay(reference, '10');
    const second = (await dueDates(reference))[1] ?? start;
    expect(await liveThrough(person, addDays(second, -20), second)).toEqual([
      [6, 'instalment-coming'],
      [17, 'instalment-coming'],
    ]);
  });
});

describe('a worker that was away', () => {
  it('for three weeks sends one email of the latest stage, and records what it skipped', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(5_000));
    expect(await runOn(addDays(start, 28))).toBe(1);
    expect((await remindersTo(person)).map(({ kind }) => kind)).toEqual(['instalment-due']);
    expect(await stagesOf(reference)).toEqual([
      { stage: 'early', skipped: true },
      { stage: 'soon', skipped: true },
      { stage: 'due', skipped: false },
    ]);
    expect(await liveThrough(person, addDays(start, 28), addDays(start, 90))).toEqual([[7, 'instalment-overdue']]);
    await expectChecksHold();
  });

  it('says nothing of what is coming once it is past', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    expect(await runOn(addDays(start, 16))).toBe(0);
    expect(await runOn(addDays(start, 14))).toBe(1);
    expect((await remindersTo(person)).map(({ kind }) => kind)).toEqual(['instalment-coming']);
  });

  it('does not bring up what is long past', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    expect(await runOn(addDays(start, 14 + 14 + 7 + 31))).toBe(0);
    expect(await runOn(addDays(start, 14 + 14 + 7 + 30))).toBe(1);
  });

  it('does not send what was queued before the due date after it', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    goTo(addDays(start, 11));
    expect(await queueReminders()).toBe(1);
    goTo(addDays(start, 15));
    await sendWaiting();
    expect(await remindersTo(person)).toEqual([]);
    expect(await droppedBecause(person)).toEqual(['nothing of it is expected any more']);
  });

  it('sends only the later one of two stages that waited', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    goTo(addDays(start, 21));
    await queueReminders();
    await ask("UPDATE email SET state = 'failed' WHERE recipient_id = $1 AND kind = 'instalment-due'", [person.id]);
    await runOn(addDays(start, 35));
    await ask("UPDATE email SET state = 'waiting' WHERE recipient_id = $1 AND kind = 'instalment-due'", [person.id]);
    await sendWaiting();
    expect((await remindersTo(person)).map(({ kind }) => kind)).toEqual(['instalment-overdue']);
  });
});

describe('paused reminders', () => {
  it('come again once they are resumed, one email for what was missed', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    await pauseOwnReminders(person, true);
    expect(await liveThrough(person, start, addDays(start, 37))).toEqual([]);
    await pauseOwnReminders(person, false);
    expect(await liveThrough(person, addDays(start, 38), addDays(start, 60))).toEqual([[0, 'instalment-overdue']]);
    await expectChecksHold();
  });
});
