import { afterAll, expect, vi } from 'vitest';
import { ask, newPerson, snapshotOf } from '#test/factories';
import { addDays, civilDate, daysBetween, type CivilDate } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { sendEmail } from '#server/email/send-email';
import { queueReminders } from '#server/reminder/queue-reminders';

afterAll(() => void vi.useRealTimers());

/** Sets the clock to noon of a day. */
export function goTo(day: CivilDate): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${day}T12:00:00Z`) });
}

/** Sends every email that waits, as the worker does. */
export async function sendWaiting(): Promise<void> {
  const waiting = await ask<{ id: string }>("SELECT id FROM email WHERE state = 'waiting' ORDER BY id");
  for (const { id } of waiting) await sendEmail(BigInt(id), false);
}

/** A run of the worker on a day: reminders are queued, then everything that waits is sent. Returns how many were queued. */
export async function runOn(day: CivilDate): Promise<number> {
  goTo(day);
  const queued = await queueReminders();
  await sendWaiting();
  return queued;
}

/** The reminders in the demonstration's mailbox of a person, oldest first. */
export function remindersTo(person: Pick<Person, 'email'>) {
  return ask<{ kind: string; subject: string; text: string; html: string }>(
    `SELECT e.kind, d.subject, d.text, d.html FROM demo_email d JOIN email e ON e.id = d.email_id
     WHERE d.recipient = $1 AND e.kind LIKE 'instalment-%' ORDER BY e.id`,
    [person.email],
  );
}

/** The due dates of a pledge. */
export async function dueDates(reference: string): Promise<CivilDate[]> {
  return (await snapshotOf(reference)).instalments.map(({ due }) => due);
}

/** Runs every day from one to another, both included, and returns the days counted from `from` on which the person got a reminder, with its kind. */
export async function liveThrough(person: Person, from: CivilDate, until: CivilDate): Promise<[number, string][]> {
  const seen: [number, string][] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const before = (await remindersTo(person)).length;
    await runOn(day);
    const after = await remindersTo(person);
    expect(after.length - before).toBeLessThanOrEqual(1);
    for (const { kind } of after.slice(before)) seen.push([daysBetween(from, day), kind]);
  }
  return seen;
}

/** A new person, and the day on which the test begins. */
export async function newSupporter(locale?: string): Promise<Readonly<{ person: Person; start: CivilDate }>> {
  vi.useRealTimers();
  const person = await newPerson();
  if (locale) await ask('UPDATE person SET locale = $2 WHERE id = $1', [person.id, locale]);
  const start = civilDate(today());
  goTo(start);
  return { person, start };
}

/** Pauses the reminders of everyone, so that what earlier tests left open brings none. */
export async function pauseAll(): Promise<void> {
  await ask(
    `SELECT pause_reminders(jsonb_build_object('person', person, 'pause', true, 'by', 'account', 'at', now()))
     FROM (SELECT DISTINCT supporter_id AS person FROM pledge) people`,
  );
}

/** Why the emails to a person were not sent. */
export async function droppedBecause({ id }: Pick<Person, 'id'>): Promise<string[]> {
  const sql = "SELECT last_error FROM email WHERE recipient_id = $1 AND state = 'dropped'";
  return (await ask<{ last_error: string }>(sql, [id])).map((row) => row.last_error);
}
