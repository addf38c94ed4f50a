import { compareDates, type CivilDate } from '#domain/civil-date';
import type { ReminderKind } from '#domain/email-kind';

/** When an amount that is still expected brings a reminder, in the order of time. The days are in prisma/functions/reminders_due.sql. */
export const REMINDER_STAGES = ['early', 'soon', 'due', 'overdue'] as const;

/** One stage: two before the due date, two after it. */
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** How reminders were paused or resumed: on the page of the link in an email, by the email program, on the page of a pledge, as another record of the person was, or as an admin forgot them. */
export const PAUSED_BY = ['link', 'one-click', 'account', 'merge', 'admin'] as const;

/** One of these ways. */
export type PausedBy = (typeof PAUSED_BY)[number];

/** The kind of email that reminds at a stage. */
export function reminderKind(stage: ReminderStage): ReminderKind {
  return stage === 'early' || stage === 'soon' ? 'instalment-coming' : `instalment-${stage}`;
}

/** Whether a reminder can still be sent as it is: one of what is coming only until the due date. */
export function isStillTrue(stage: ReminderStage, due: CivilDate, today: CivilDate): boolean {
  return reminderKind(stage) !== 'instalment-coming' || compareDates(today, due) <= 0;
}

/** Negative if `a` matters more than `b`: the later stage first, then the earlier due date. */
export function byUrgency(
  a: Readonly<{ stage: ReminderStage; due: CivilDate }>,
  b: Readonly<{ stage: ReminderStage; due: CivilDate }>,
): number {
  return REMINDER_STAGES.indexOf(b.stage) - REMINDER_STAGES.indexOf(a.stage) || compareDates(a.due, b.due);
}
