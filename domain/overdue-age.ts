import { daysBetween, type CivilDate } from '#domain/civil-date';

/** Overdue money is grouped by how many days past its due date it is: up to each of these, and more. */
export const OVERDUE_AGES = [30, 60, 90] as const;

/** The group of what was due on a day: 0 for the first of `OVERDUE_AGES`, and their number for what is older than all of them. */
export function overdueAge(due: CivilDate, today: CivilDate): number {
  return OVERDUE_AGES.filter((days) => daysBetween(due, today) > days).length;
}
