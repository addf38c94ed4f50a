import { memoize } from '#domain/memoize';

const moment = memoize(
  (days) => new Intl.DateTimeFormat(days, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

/** A moment, UTC, such as that of the figures on a page. `instant` is RFC 3339; `days` is the tag of the date format, such as `en-GB`. */
export function AsOf({ instant, days }: { instant: string; days: string }) {
  return <time dateTime={instant}>{moment(days).format(new Date(instant))} UTC</time>;
}
