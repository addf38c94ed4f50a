import { civilDate, type CivilDate } from '#domain/civil-date';

/** A `date` column as Prisma reads it (midnight UTC) as a civil date. */
export function fromDateColumn(value: Date): CivilDate {
  return civilDate(value.toISOString().slice(0, 10));
}

/** A civil date as Prisma writes it into a `date` column. */
export function toDateColumn(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
