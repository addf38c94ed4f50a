import { memoize } from '#domain/memoize';

/** A date of the calendar, `YYYY-MM-DD`, without a time or a time zone. Text in this format sorts like the dates. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const DAY_MS = 86_400_000;

/** Midnight UTC of the date. UTC has no daylight saving time, so all its days have the same length. */
function toInstant(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function fromInstant(instant: Date): CivilDate {
  return civilDate(instant.toISOString().slice(0, 10));
}

/** Parses `YYYY-MM-DD` from the years 1900 to 9999; null for another format or a date that does not exist. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return null;
  const instant = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return exists ? (text as CivilDate) : null;
}

/** The civil date written `YYYY-MM-DD`. @throws RangeError for anything else; use `parseCivilDate` for external input. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`Not a civil date: ${text}`);
  return date;
}

/** The date `days` later (earlier if negative). @throws RangeError outside the years 1900 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromInstant(new Date(toInstant(date).getTime() + days * DAY_MS));
}

/**
 * The same day of the month `months` later; days 29 to 31 become the last day of a shorter month. Count from the anchor, never from the previous
 * date: 31 January + 1 is 28 February, but + 2 is 31 March.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const from = toInstant(date);
  const day = from.getUTCDate();
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return fromInstant(lastOfMonth);
}

/** Whole days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (toInstant(to).getTime() - toInstant(from).getTime()) / DAY_MS;
}

/** -1, 0 or 1 if a is before, equal to or after b. */
export function compareDates(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

const dayFormat = memoize(
  (timeZone) =>
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The date at an instant in an IANA time zone. @throws RangeError for a time zone that does not exist. */
export function todayIn(timeZone: string, instant: Date): CivilDate {
  const parts = new Map(
    dayFormat(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  return civilDate([parts.get('year'), parts.get('month'), parts.get('day')].join('-'));
}

const monthFormat = memoize(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** A month, written `YYYY-MM`, in the reader's language: `November 2026`. @throws RangeError for anything else. */
export function formatMonth(month: string, locale: string): string {
  return monthFormat(locale).format(toInstant(civilDate(`${month}-01`)));
}

const nameFormat = memoize((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }));

/** The month, written `YYYY-MM`, without its year: `November`. @throws RangeError for anything else. */
export function formatMonthName(month: string, locale: string): string {
  return nameFormat(locale).format(toInstant(civilDate(`${month}-01`)));
}

const longFormat = memoize((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/** The date in the reader's language. The month is spelled out, so day and month cannot be confused: `21 November 2026`. */
export function formatDate(date: CivilDate, locale = 'en-GB'): string {
  return longFormat(locale).format(toInstant(date));
}
