/** A moment, UTC, such as that of the figures on a page. `instant` is RFC 3339; `days` is the tongue's. */
export function AsOf({ instant, days }: { instant: string; days: string }) {
  const words = new Intl.DateTimeFormat(days, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return <time dateTime={instant}>{words.format(new Date(instant))} UTC</time>;
}
