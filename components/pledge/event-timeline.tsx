import { AsOf } from '#components/page/as-of';
import type { TimelineEvent } from '#components/pledge/pledge-view';
import { eventWords } from '#components/review/review-messages';
import { formatMoney } from '#domain/money';

/** What happened, newest first: a line with a knot for each event, its reason in the words it was given in. */
export function EventTimeline({ events, days }: { events: readonly TimelineEvent[]; days: string }) {
  return (
    <ol className="border-s-[1.5px] border-rule">
      {events.map((event) => (
        <li key={`${event.at} ${event.kind}`} className="relative pb-6 ps-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -start-[6.5px] top-1.5 size-[11px] rounded-full border-2 border-ink bg-paper"
          />
          <p className="font-semibold leading-snug">
            {eventWords(event.kind)}
            {event.amount ? <span className="tabular">, {formatMoney(event.amount)}</span> : null}
          </p>
          <p className="text-sm text-quiet">
            <AsOf instant={event.at} days={days} />
            {event.by ? <span className="break-words">, {event.by}</span> : null}
          </p>
          {event.reason ? (
            <blockquote className="mt-2 whitespace-pre-line wrap-anywhere border-s-4 border-sun ps-3 text-sm">
              {event.reason}
            </blockquote>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
