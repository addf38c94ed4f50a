import { kept } from '#domain/kept';

const moment = kept(
  (days) => new Intl.DateTimeFormat(days, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

/** The moment the figures on this page were read, UTC. `instant` is RFC 3339. */
export function AsOf({ instant, days = 'en-GB' }: { instant: string; days?: string }) {
  return <time dateTime={instant}>{moment(days).format(new Date(instant))} UTC</time>;
}
