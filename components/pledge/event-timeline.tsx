import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import type { EventView } from '#server/pledge/pledge-record-queries';
import { eventText } from '#components/review/review-messages';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';

/** The history, newest first: an entry for each event, with its reason as typed. */
export function EventTimeline({ events, i18n }: { events: readonly EventView[]; i18n: I18n<PledgeKey> }) {
  const { numbers, days } = i18n.language;
  return (
    <ol className="border-s-[1.5px] border-rule">
      {events.map((event) => (
        <li key={`${event.at} ${event.text ?? event.kind}`} className="relative pb-6 ps-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -start-[6.5px] top-1.5 size-[11px] rounded-full border-2 border-ink bg-paper"
          />
          <p className="font-semibold leading-snug">
            {event.text ?? eventText(event.kind, i18n)}
            {event.amount ? <span className="tabular">, {formatMoney(event.amount, numbers)}</span> : null}
          </p>
          <p className="text-sm text-quiet">
            <AsOf instant={event.at} days={days} />
            {event.by ? <span className="break-words">, {event.by}</span> : null}
          </p>
          {event.note ? <p className="mt-1 text-sm">{event.note}</p> : null}
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
