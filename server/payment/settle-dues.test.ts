import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newStaff, pledge, seedCampaign, snapshotOf } from '#test/factories';
import { end, pay } from '#test/own-change-factories';
import {
  dueDates,
  goTo,
  liveThrough,
  newSupporter,
  pauseAll,
  remindersTo,
  runOn,
  sendWaiting,
} from '#test/reminder-factories';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { findOverview } from '#server/desk/overview-queries';
import { listChosenDues } from '#server/payment/dues-queries';
import { listOpenInstalments } from '#server/payment/open-instalment-queries';
import { previewDues } from '#server/payment/preview-dues';
import { releaseMany, remindByHand } from '#server/payment/settle-dues';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
});
beforeEach(pauseAll);

/** A gift that nobody has paid, some days after its acceptance; its only instalment is due on day 14 and past the days of grace from day 29. */
async function overdueGift(day = 30) {
  const { person, start } = await newSupporter();
  const { reference } = await pledge(person, gift(5_000));
  goTo(addDays(start, day));
  return { person, start, reference };
}

const remind = (...references: string[]) => remindByHand(treasurer, { references, key: randomUUID() });
const refusalOf = async (reference: string, act: 'remind' | 'release' = 'remind') =>
  (await listChosenDues(treasurer, act, [reference]))[0]?.refusal;

describe('a reminder by hand', () => {
  it('sends the ordinary email once more, with an event of the treasurer, and not again for 7 days', async () => {
    const { person, start, reference } = await overdueGift(50);
    expect(await refusalOf(reference)).toBeNull();
    await remind(reference);
    await sendWaiting();
    expect((await remindersTo(person)).map(({ kind }) => kind)).toEqual(['instalment-overdue']);
    const [event] = await ask(
      "SELECT actor_kind, actor_id, data ->> 'kind' AS kind FROM event WHERE stream = 'person' AND stream_id = $1 AND type = 'reminder-queued'",
      [person.id],
    );
    expect(event).toEqual({ actor_kind: 'person', actor_id: treasurer.id, kind: 'instalment-overdue' });
    expect(await listChosenDues(treasurer, 'remind', [reference])).toMatchObject([
      { refusal: 'reminded-lately', isDone: true },
    ]);
    for (const [day, refusal] of [
      [56, 'reminded-lately'],
      [57, null],
    ] as const) {
      goTo(addDays(start, day));
      expect(await refusalOf(reference)).toBe(refusal);
    }
    await remind(reference);
    expect(await countOf("email WHERE kind = 'instalment-overdue' AND recipient_id = $1", [person.id])).toBe(2);
    await expectChecksHold();
  });

  it('takes the place of the last one of the worker, if that has not been sent', async () => {
    const { person, start, reference } = await overdueGift(30);
    await remind(reference);
    await sendWaiting();
    expect(await liveThrough(person, addDays(start, 31), addDays(start, 90))).toEqual([]);
    await expectChecksHold();
  });

  it('of several pledges of one person is one email, for a form that is sent twice as well', async () => {
    const { person, start, reference } = await overdueGift(1);
    const other = await pledge(person, gift(7_000));
    const [due = start] = await dueDates(other.reference);
    goTo(addDays(due, 20));
    const form = { references: [reference, other.reference], key: randomUUID() };
    await Promise.all([remindByHand(treasurer, form), remindByHand(treasurer, form)]);
    await remindByHand(treasurer, form);
    await sendWaiting();
    const emails = await remindersTo(person);
    expect(emails).toHaveLength(1);
    await expectChecksHold();
  });

  it('says of each pledge why it is left out', async () => {
    const own = await pledge(treasurer, gift(5_000));
    const early = await overdueGift(20);
    expect(await refusalOf(early.reference)).toBe('not-overdue');
    const paid = await overdueGift();
    await pay(treasurer, paid.reference, '50');
    expect(await refusalOf(paid.reference)).toBe('not-overdue');
    const ended = await overdueGift();
    await end(ended.person, ended.reference);
    expect(await refusalOf(ended.reference)).toBe('not-overdue');
    expect(await refusalOf(own.reference)).toBe('own-pledge');
    const paused = await overdueGift();
    await pauseOwnReminders(paused.person, true);
    expect(await refusalOf(paused.reference)).toBe('reminders-paused');
    const reminders = () => countOf("email WHERE kind LIKE 'instalment-%'");
    const before = await reminders();
    await remind(own.reference, paid.reference, ended.reference, paused.reference, 'PB-2222-2223');
    expect(await reminders()).toBe(before);
    expect(await remindersTo(paused.person)).toEqual([]);
  });

  it('is not sent to a person who had one on that day about another pledge', async () => {
    const { person, start, reference } = await overdueGift(1);
    const other = await pledge(person, gift(7_000));
    goTo(addDays(start, 35));
    await remind(reference);
    expect(await refusalOf(other.reference)).toBe('reminded-today');
  });

  it('is shown before it is sent, as it would be', async () => {
    const { person, reference } = await overdueGift();
    const shown = await previewDues(treasurer, 'remind', { reference, reason: '' });
    expect(shown).toMatchObject({ to: person.email, lang: 'en' });
    expect(shown?.email.text).toContain(reference);
    const release = await previewDues(treasurer, 'release', { reference, reason: 'We could not reach you.' });
    expect(release?.email.text).toContain('We could not reach you.');
    expect(await countOf("event WHERE type = 'released'")).toBe(0);
  });
});

describe('the pledges that can be released', () => {
  const unanswered = async () =>
    (await listOpenInstalments(treasurer, 'unanswered', {})).items.map(({ reference }) => reference);

  it('are those whose last reminder was sent 14 days ago, and nothing has arrived since', async () => {
    const { person, start, reference } = await overdueGift(0);
    await runOn(addDays(start, 35));
    expect((await remindersTo(person)).map(({ kind }) => kind)).toContain('instalment-overdue');
    goTo(addDays(start, 48));
    expect(await unanswered()).not.toContain(reference);
    goTo(addDays(start, 50));
    expect(await unanswered()).toContain(reference);
    const waits = (await findOverview(treasurer as unknown as Staff<'read-desk'>)).waiting;
    expect(waits.find(({ kind }) => kind === 'unanswered')?.many).toBeGreaterThan(0);
    await pay(treasurer, reference, '10');
    expect(await unanswered()).not.toContain(reference);
  });

  it('are released together, and what has changed meanwhile is not', async () => {
    const [first, second] = [await overdueGift(0), await overdueGift(0)];
    const seen = await Promise.all(
      [first, second].map(async ({ reference }) => ({ reference, version: (await snapshotOf(reference)).version })),
    );
    await pay(treasurer, second.reference, '10');
    expect(await releaseMany(treasurer, { seen, key: randomUUID(), reason: ' ' })).toEqual({
      kind: 'refused',
      code: 'reason-missing',
    });
    const form = { seen, key: randomUUID(), reason: 'We could not reach you.' };
    for (let i = 0; i < 2; i++) expect(await releaseMany(treasurer, form)).toEqual({ kind: 'done' });
    const rows = await listChosenDues(treasurer, 'release', [first.reference, second.reference]);
    expect(rows).toMatchObject([
      { isDone: true, refusal: 'nothing-to-release' },
      { isDone: false, refusal: null, amount: { amount: 4_000n } },
    ]);
    await expectChecksHold();
  });
});
