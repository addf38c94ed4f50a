import { beforeAll, beforeEach, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { mergedInto, mergedPair, mergingAdmin } from '#test/person-factories';
import { goTo, newSupporter, pauseAll } from '#test/reminder-factories';
import { addDays } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { mergePeople, separatePeople } from '#server/person/merge-people';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';
import { pauseOwnReminders, pauseRemindersByLink } from '#server/reminder/pause-reminders';
import { toPauseToken } from '#server/reminder/pause-token';
import { readPauseLink } from '#server/reminder/reminder-queries';
import { queueReminders } from '#server/reminder/queue-reminders';

beforeAll(seedCampaign);
beforeEach(pauseAll);

const providerLogin = ({ id }: Person) =>
  ask(
    "INSERT INTO account (user_id, type, provider, provider_account_id) VALUES ($1::uuid, 'oauth', 'github', $1::text)",
    [id],
  );

it('the checks hold where both records had a reminder that waits on one day', async () => {
  const { person: from, start } = await newSupporter();
  const into = await newPerson();
  for (const person of [from, into]) await pledge(person, gift(5_000));
  goTo(addDays(start, 11));
  expect(await queueReminders()).toBe(2);
  const merge = await mergedInto(from, into);
  expect(await countOf("email WHERE recipient_id = $1 AND kind = 'instalment-coming'", [into.id])).toBe(2);
  await expectChecksHold();
  await separatePeople(await mergingAdmin(), merge);
  await expectChecksHold();
});

it('a pause link of the record that went pauses and resumes for the one that stays', async () => {
  const { from, into } = await mergedPair();
  const token = toPauseToken(from.id);
  for (const isPaused of [true, false]) {
    expect(await pauseRemindersByLink(token, isPaused, 'link')).toEqual({ kind: 'done' });
    expect(await countOf('reminder_pause WHERE person_id = $1', [into.id])).toBe(Number(isPaused));
    expect(await readPauseLink(token)).toEqual({ account: `${into.email[0]}•••@example.org`, isPaused });
  }
  expect(await countOf('reminder_pause WHERE person_id = $1', [from.id])).toBe(0);
  await expectChecksHold();
});

it('an undo leaves reminders paused that the person has paused again since; the admin’s act has the admin’s name', async () => {
  const [from, into] = [await newPerson(), await newPerson()];
  await pauseOwnReminders(from, true);
  const merge = await mergedInto(from, into);
  const actor = await ask<{ actor: string }>(
    "SELECT actor_id AS actor FROM event WHERE stream_id = $1 AND type = 'reminders-paused'",
    [into.id],
  );
  expect(actor).toEqual([{ actor: (await mergingAdmin()).id }]);
  for (const isPaused of [false, true]) await pauseOwnReminders(into, isPaused);
  await separatePeople(await mergingAdmin(), merge);
  expect(await countOf('reminder_pause WHERE person_id = $1', [into.id])).toBe(1);
  await expectChecksHold();
});

it('a provider login of another record does not open the account of staff', async () => {
  const [from, staff] = [await newPerson(), await newStaff('treasurer', 'handle-money')];
  await providerLogin(from);
  const merged = await mergePeople(await mergingAdmin(), { from: from.id, into: staff.id });
  expect(await countOf('account WHERE user_id = $1', [staff.id])).toBe(0);
  expect(merged).toEqual({ kind: 'refused', code: 'login-opens-role' });
});

it('the download holds what the record that went did for others', async () => {
  const [from, into] = [await newPerson(), await newPerson()];
  await ask("SELECT append_event('export', 'x', NULL, 'exported', 'person', $1, '{}', NULL, now())", [from.id]);
  const before = JSON.stringify(await readOwnData(from), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
  expect(before).toContain('"export"');
  await mergedInto(from, into);
  const after = JSON.stringify(await readOwnData(into), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
  expect(after).toContain('"export"');
});

it('the choice of a digest goes with who is forgotten', async () => {
  const person = await newPerson();
  await ask("INSERT INTO staff_digest (person_id, choice) VALUES ($1, 'daily')", [person.id]);
  await forgetPerson(person);
  expect(await countOf('staff_digest WHERE person_id = $1', [person.id])).toBe(0);
});
