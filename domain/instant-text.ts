import { memoize } from '#domain/memoize';

const moment = memoize(
  (days) => new Intl.DateTimeFormat(days, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

/** A time in UTC, `26 November 2026 at 03:22 UTC`. `days` is the locale of the date format, such as `en-GB`. */
export function instantText(instant: Date, days: string): string {
  return `${moment(days).format(instant)} UTC`;
}
