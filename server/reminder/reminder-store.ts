import type { CivilDate } from '#domain/civil-date';
import type { PausedBy, ReminderStage } from '#domain/reminder';
import { db } from '#server/db';

/** The people who are to be reminded of something on a day. */
export async function findPeopleToRemind(on: CivilDate): Promise<string[]> {
  const [first] = await db().$queryRaw<{ since: string }[]>`SELECT reminders_since(${on}::date)::text AS since`;
  const rows = await db().$queryRaw<{ person: string }[]>`
    SELECT DISTINCT person_id::text AS person FROM reminders_due(${on}::date, ${first?.since}::date) ORDER BY 1`;
  return rows.map(({ person }) => person);
}

/** Queues one email for each of these people who is still to be reminded on that day. Returns the number of emails. */
export async function storeReminders(on: CivilDate, at: Date, people: readonly string[]): Promise<number> {
  const [row] = await db().$queryRaw<{ queued: number }[]>`
    SELECT queue_reminders(${on}::date, ${at}::timestamptz, ${[...people]}::uuid[]) AS queued`;
  return row?.queued ?? 0;
}

/** What an email was queued for, and what its pledge is for. */
export type ReminderRow = Readonly<{
  reference: string;
  due: Date;
  stage: ReminderStage;
  membershipClass: string | null;
  tier: string | null;
  years: number | null;
  programme: string | null;
}>;

/** What an email was queued for, without what a later stage has reached since then. */
export function findReminderRows(emailId: bigint): Promise<ReminderRow[]> {
  return db().$queryRaw<ReminderRow[]>`
    SELECT p.reference, r.due, r.stage::text AS stage, p.membership_class AS "membershipClass", t.name AS tier, p.term_years AS years, g.name AS programme
    FROM reminder r
    JOIN pledge p ON p.id = r.pledge_id
    LEFT JOIN tier t ON t.id = p.tier_id
    LEFT JOIN programme g ON g.id = p.programme_id
    WHERE r.email_id = ${emailId}
      AND NOT EXISTS (SELECT FROM reminder l WHERE l.pledge_id = r.pledge_id AND l.due = r.due AND l.stage > r.stage)`;
}

/** Whether a person has paused their reminders. */
export async function isPaused(personId: string): Promise<boolean> {
  return (await db().reminderPause.count({ where: { personId } })) > 0;
}

/**
 * The address of a person, and whether they have paused their reminders; of the record that stays, if theirs was merged. Null if there is no such person, or they were
 * forgotten.
 */
export async function findReminded(personId: string) {
  const alias = await db().user.findUnique({ where: { id: personId }, select: { mergedIntoId: true } });
  const row = await db().user.findUnique({
    where: { id: alias?.mergedIntoId ?? personId, erasure: null },
    select: { email: true, reminderPause: true },
  });
  return row && { email: row.email, isPaused: row.reminderPause !== null };
}

/** Pauses or resumes a person's reminders, with the event. Nothing happens if they are already as wanted. */
export async function storePause(
  row: Readonly<{ person: string; pause: boolean; by: PausedBy; at: Date }>,
): Promise<void> {
  await db().$queryRaw`SELECT pause_reminders(${JSON.stringify(row)}::jsonb)`;
}
