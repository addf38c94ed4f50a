/** The moment the figures on this page were read, UTC. `instant` is RFC 3339. */
export function AsOf({ instant, locale = 'en-GB' }: { instant: string; locale?: string }) {
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return <time dateTime={instant}>{words.format(new Date(instant))} UTC</time>;
}
