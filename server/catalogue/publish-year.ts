import { addMonths, civilDate, compareDates, parseCivilDate, type CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { changeOfferedFrom } from '#server/catalogue/offered-from-store';
import { today } from '#server/clock';

/**
 * The result. `already`: it is on offer from that day anyway, and nothing changed. `begun`: its first day has come. `changed-since`: somebody else has published or
 * withdrawn it since it was read. `no-level`: it offers nothing.
 */
export type PublishResult = Readonly<{
  kind: 'published' | 'already' | 'begun' | 'changed-since' | 'no-level' | 'not-a-day' | 'past-day' | 'not-found';
}>;

/** What an editor publishes: a year from a day on, and the first day that the page showed (empty for a draft). */
export type Publication = Readonly<{ year: number; from: string; seen: string }>;

/** The day that is offered first: the year's first one, or today if that is past. */
export function firstDayOf(year: number): CivilDate {
  const [day, first] = [today(), civilDate(`${year}-01-01`)];
  return compareDates(first, day) < 0 ? day : first;
}

/** Years ahead that a first day may be. */
const MOST_YEARS = 10;

/** A day from which a year can be on offer: today or later, within ten years; otherwise why it cannot. */
export function readFirstDay(
  text: string,
): Readonly<{ day: CivilDate }> | Readonly<{ day: null; why: 'not-a-day' | 'past-day' }> {
  const [from, day] = [parseCivilDate(text), today()];
  if (!from || compareDates(from, addMonths(day, 12 * MOST_YEARS)) > 0) return { day: null, why: 'not-a-day' };
  return compareDates(from, day) < 0 ? { day: null, why: 'past-day' } : { day: from };
}

/** Publishes a year from a day on, or moves that day while it has not come. */
export async function publishYear(staff: Staff<'edit-catalogue'>, asked: Publication): Promise<PublishResult> {
  const { year, seen } = asked;
  const read = readFirstDay(asked.from);
  if (read.day === null) return { kind: read.why };
  const from = read.day;
  const kind = await changeOfferedFrom({ year, actor: staff.id, from }, (stored) => {
    if (stored.offeredFrom === from) return 'already';
    if (stored.offeredFrom !== null && compareDates(stored.offeredFrom, today()) <= 0) return 'begun';
    if ((stored.offeredFrom ?? '') !== seen) return 'changed-since';
    return stored.levels === 0 ? 'no-level' : null;
  });
  return { kind: kind === 'set' ? 'published' : kind };
}
