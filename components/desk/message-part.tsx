import type { RecordActs, RecordView } from '#components/desk/record-view';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { isClosed, messageMark } from '#components/review/message-labels';
import { StateMark } from '#components/pledge/state-badge';

/** Who sees it now, and for whoever may act: what showing or hiding does, told before it is done. */
function effect({ message, review }: RecordView, canAct: boolean): string {
  if (message?.standing === 'unnamed')
    return 'A message is shown only with a name, and this supporter wishes none shown: it is for the foundation to read.';
  if (isClosed(review)) return 'Nobody else sees it: only messages of approved pledges are on the public list.';
  const isApproved = review === 'approved';
  const there = 'with the name on the public list of supporters';
  const i18n = 'The supporter’s own page says so; no letter goes out.';
  if (message?.standing === 'shown') {
    const now = isApproved ? `It stands ${there}.` : `It will stand ${there} once the pledge is approved.`;
    return canAct ? `${now} Hidden, it is ${isApproved ? 'gone from there within seconds' : 'kept off'}. ${i18n}` : now;
  }
  if (!canAct) return 'Nobody else sees it.';
  const kept = message?.standing === 'waiting' ? ' Hidden, it stays unseen.' : '';
  const when = isApproved ? 'within seconds' : 'once the pledge is approved';
  return `Nobody else sees it. Shown, it stands ${there} ${when}.${kept} ${i18n}`;
}

/** What the supporter wrote for others to read, where it stands, and the acts on offer. */
export function MessagePart({ record, acts }: { record: RecordView; acts: RecordActs }) {
  if (!record.message) return null;
  const offers = [
    { act: acts.showMessage, scope: 'show-message', submit: 'Show message', tone: 'ink' as const },
    { act: acts.hideMessage, scope: 'hide-message', submit: 'Hide message', tone: 'line' as const },
  ].flatMap(({ act, ...more }) => (act ? [{ initial: EMPTY_FORM, ...act, ...more }] : []));
  return (
    <section aria-labelledby="message" className="border-t-[1.5px] border-ink pt-4">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="message" className="text-xl">
          Message
        </h2>
        <p className="text-sm">
          <StateMark {...messageMark(record.message.standing, record.review)} />
        </p>
      </div>
      <blockquote
        dir="auto"
        className="figure-face mt-3 max-w-measure whitespace-pre-line border-s-4 border-sun ps-4 text-lg wrap-anywhere"
      >
        {record.message.text}
      </blockquote>
      <p className="mt-3 max-w-measure text-sm text-quiet">{effect(record, offers.length > 0)}</p>
      {offers.length > 0 ? (
        <div className="mt-3 flex flex-wrap items-start gap-3">
          {offers.map((offer) => (
            <ActionButton key={offer.scope} {...offer} label={offer.submit} size="md" />
          ))}
        </div>
      ) : null}
    </section>
  );
}
