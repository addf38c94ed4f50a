import { civilDate, type CivilDate } from '#domain/civil-date';

/** Converts a `date` column as Prisma reads it (midnight UTC) to a civil date. */
export function fromDateColumn(value: Date): CivilDate {
  return civilDate(value.toISOString().slice(0, 10));
}

/** Converts a civil date to the value that Prisma writes to a `date` column. */
export function toDateColumn(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
