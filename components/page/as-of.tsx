import { instantText } from '#domain/instant-text';

/** A time in UTC, such as the as-of time of the figures on a page. `instant` is RFC 3339; `days` is the locale of the date format, such as `en-GB`. */
export function AsOf({ instant, days }: { instant: string; days: string }) {
  return <time dateTime={instant}>{instantText(new Date(instant), days)}</time>;
}
