import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import {
  droppedBecause,
  goTo,
  newSupporter,
  pauseAll,
  remindersTo,
  runOn,
  sendWaiting,
} from '#test/reminder-factories';
import { end, pay as payTo } from '#test/own-change-factories';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { releasePledge } from '#server/payment/release-pledge';
import { queueReminders } from '#server/reminder/queue-reminders';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';
import { rollBackPledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});
beforeEach(pauseAll);

const pay = (reference: string, amount: string) => payTo(treasurer, reference, amount);

describe('what changed since a reminder was queued', () => {
  async function queued() {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(5_000));
    goTo(addDays(start, 21));
    expect(await queueReminders()).toBe(1);
    return { person, reference };
  }

  it('a payment: nothing is sent', async () => {
    const { person, reference } = await queued();
    await pay(reference, '50');
    await sendWaiting();
    expect(await remindersTo(person)).toEqual([]);
    expect(await droppedBecause(person)).toEqual(['nothing of it is expected any more']);
  });

  it('a part of the payment: the rest is asked for', async () => {
    const { person, reference } = await queued();
    await pay(reference, '20.50');
    await sendWaiting();
    expect((await remindersTo(person))[0]?.text).toContain('$29.50, the rest of $50.00, due on');
  });

  it('an approval that was undone: nothing is sent', async () => {
    const { person, reference } = await queued();
    const reviewer = await newStaff('reviewer', 'decide');
    expect(await rollBackPledge(reviewer, await toMove(reference, { reason: 'By mistake' }))).toMatchObject({
      kind: 'moved',
    });
    await sendWaiting();
    expect(await remindersTo(person)).toEqual([]);
    await expectChecksHold();
  });

  it('an end of the rest by its supporter, or a release: nothing is sent', async () => {
    for (const stop of [
      ({ person, reference }: Awaited<ReturnType<typeof queued>>) => end(person, reference),
      async ({ reference }: Awaited<ReturnType<typeof queued>>) =>
        releasePledge(treasurer, { ...(await toMove(reference)), reason: 'We could not reach you.' }),
    ]) {
      const all = await queued();
      expect(['changed', 'recorded']).toContain((await stop(all)).kind);
      await sendWaiting();
      expect(await remindersTo(all.person)).toEqual([]);
      expect(await droppedBecause(all.person)).toEqual(['nothing of it is expected any more']);
      await pauseAll();
    }
  });

  it('a pause: nothing is sent', async () => {
    const { person } = await queued();
    await pauseOwnReminders(person, true);
    await sendWaiting();
    expect(await remindersTo(person)).toEqual([]);
    expect(await droppedBecause(person)).toEqual(['its supporter paused reminders']);
  });

  it('the most pressing amount was paid: the email begins with the others', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, gift(5_000));
    goTo(addDays(start, 10));
    const later = await pledge(person, gift(7_000));
    goTo(addDays(start, 21));
    await queueReminders();
    await pay(reference, '50');
    await sendWaiting();
    const sent = await remindersTo(person);
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Your payment of \$70\.00 is due on /)]);
    expect(sent[0]?.text).toContain(later.reference);
    expect(sent[0]?.text).not.toContain(reference);
  });
});

describe('one email', () => {
  it('has all of a person’s amounts of a day, the most pressing in its subject', async () => {
    const { person, start } = await newSupporter();
    const first = await pledge(person, gift(5_000));
    goTo(addDays(start, 10));
    const second = await pledge(person, gift(7_000));
    expect(await runOn(addDays(start, 21))).toBe(1);
    const [email, ...others] = await remindersTo(person);
    expect(others).toEqual([]);
    expect(email?.subject).toMatch(/^Your payment of \$50\.00 was due on .*: PB-.*, and 1 more$/);
    for (const { reference } of [first, second]) expect(email?.text).toContain(reference);
    expect(email?.text).toContain('one transfer for each of these references');
    expect(email?.text).toMatch(/See your pledges:\nhttp\S+\/account\n/);
  });

  it('is in the language of the person', async () => {
    const { person, start } = await newSupporter('de');
    await pledge(person, gift(5_000));
    await runOn(addDays(start, 21));
    const [email] = await remindersTo(person);
    expect(email?.subject).toMatch(/^Deine Zahlung von 50,00.\$ war am .* fällig: PB-/);
    expect(email?.text).toContain('/de/reminders?token=');
  });

  it('is queued once by workers that run at the same moment, with its event', async () => {
    const { person, start } = await newSupporter();
    const others = await Promise.all([1, 2, 3].map(() => newSupporter()));
    for (const each of [person, ...others.map((other) => other.person)]) await pledge(each, gift(5_000));
    goTo(addDays(start, 21));
    const queued = await Promise.all([1, 2, 3].map(() => queueReminders()));
    expect(queued.reduce((sum, each) => sum + each, 0)).toBe(4);
    expect(await countOf("email WHERE recipient_id = $1 AND kind LIKE 'instalment-%'", [person.id])).toBe(1);
    expect(
      await ask(
        "SELECT actor_kind, data ->> 'kind' AS kind FROM event WHERE stream_id = $1 AND type = 'reminder-queued'",
        [person.id],
      ),
    ).toEqual([{ actor_kind: 'system', kind: 'instalment-due' }]);
    expect(await queueReminders()).toBe(0);
    await expectChecksHold();
  });

  it('a day is all that a person gets: what is found later that day waits for the next', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    const paid = await pledge(person, gift(6_000));
    goTo(addDays(start, 21));
    await ask("UPDATE pledge SET review = 'submitted' WHERE reference = $1", [paid.reference]);
    expect(await queueReminders()).toBe(1);
    await ask("UPDATE pledge SET review = 'approved' WHERE reference = $1", [paid.reference]);
    expect(await queueReminders()).toBe(0);
    expect(await runOn(addDays(start, 22))).toBe(1);
    expect((await remindersTo(person)).map(({ text }) => text.includes(paid.reference))).toEqual([false, true]);
  });
});

describe('a run that breaks off', () => {
  it('leaves nothing half done, and the next one sends each email once', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, gift(5_000));
    goTo(addDays(start, 21));
    await ask(
      "CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the power went'; END $$",
    );
    await ask('CREATE TRIGGER break_off AFTER INSERT ON reminder FOR EACH ROW EXECUTE FUNCTION break_off()');
    await expect(queueReminders()).rejects.toThrow('the power went');
    await ask('DROP FUNCTION break_off CASCADE');
    expect(await countOf("email WHERE recipient_id = $1 AND kind LIKE 'instalment-%'", [person.id])).toBe(0);
    expect(await queueReminders()).toBe(1);
    await sendWaiting();
    await sendWaiting();
    expect(await remindersTo(person)).toHaveLength(1);
    await expectChecksHold();
  });
});
