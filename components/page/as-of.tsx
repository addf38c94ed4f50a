import { memoize } from '#domain/memoize';

const moment = memoize(
  (days) => new Intl.DateTimeFormat(days, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

/** A time in UTC, such as the as-of time of the figures on a page. `instant` is RFC 3339; `days` is the locale of the date format, such as `en-GB`. */
export function AsOf({ instant, days }: { instant: string; days: string }) {
  return <time dateTime={instant}>{moment(days).format(new Date(instant))} UTC</time>;
}
