import { addMonths, civilDate, compareDates, type CivilDate } from '#domain/civil-date';
import { lastDayOfGrace, type Term } from '#domain/membership';

/** The most hours of one month: all that a month of 31 days has. */
export const MOST_HOURS = 744;

/** What staff have said of the hours of a month. A new entry of the member waits again. */
export type HoursState = 'logged' | 'certified' | 'queried';

/** The hours of one month (`YYYY-MM`) as the member logged them last, with their note and, if staff queried them, the question. */
export type LoggedMonth = Readonly<{
  month: string;
  hours: number;
  state: HoursState;
  note: string | null;
  question: string | null;
}>;

/** An event about hours, as its history has it. `text` is the note, or the question. */
export type HoursEvent = Readonly<{ type: `hours-${HoursState}`; month: string; hours: number; text: string | null }>;

/**
 * The months of a term that hours can be logged for on a day, newest first: from its first month to this one. A year that has ended can be completed in its month
 * of grace. None before the term or after that.
 */
export function monthsToLog(term: Term, today: CivilDate): string[] {
  const end = lastDayOfGrace(term);
  if (compareDates(today, term.from) < 0 || (end && compareDates(today, end) > 0)) return [];
  const last = term.until && compareDates(term.until, today) < 0 ? term.until : today;
  const months: string[] = [];
  const first = civilDate(`${term.from.slice(0, 7)}-01`);
  for (let count = 0; compareDates(addMonths(first, count), last) <= 0; count++)
    months.unshift(addMonths(first, count).slice(0, 7));
  return months;
}

/** The hours of each month from their events, the earliest event first: the last entry counts, and what staff said of it. Newest month first. */
export function toLoggedMonths(events: readonly HoursEvent[]): LoggedMonth[] {
  const months = new Map<string, LoggedMonth>();
  for (const { type, month, hours, text } of events) {
    const known = months.get(month);
    if (type === 'hours-logged') months.set(month, { month, hours, state: 'logged', note: text, question: null });
    else if (known?.hours === hours)
      months.set(month, {
        ...known,
        state: type === 'hours-certified' ? 'certified' : 'queried',
        question: type === 'hours-queried' ? text : null,
      });
  }
  return [...months.values()].toSorted((a, b) => (a.month < b.month ? 1 : -1));
}
