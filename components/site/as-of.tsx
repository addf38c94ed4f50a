/** The moment the figures on this page were read, UTC. `instant` is RFC 3339. */
export function AsOf({ instant, days = 'en-GB' }: { instant: string; days?: string }) {
  const words = new Intl.DateTimeFormat(days, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return <time dateTime={instant}>{words.format(new Date(instant))} UTC</time>;
}
