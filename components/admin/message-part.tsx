import type { RecordActs, RecordView } from '#components/admin/record-view';
import { ActionButton } from '#components/form/action-button';
import { ENGLISH_FORM } from '#components/form/english-form';
import { EMPTY_FORM } from '#components/form/form-state';
import { isClosed, messageMark } from '#components/pledge/message-words';
import { StateMark } from '#components/pledge/state-mark';

/** What showing or hiding does, told before it is done. */
function effect({ message, review }: RecordView): string {
  if (message?.standing === 'unnamed')
    return 'A message is shown only with a name, and this supporter wishes none shown: it is for the foundation to read.';
  if (isClosed(review)) return 'Nobody else sees it: only messages of approved pledges are on the public list.';
  const there = 'with the name on the public list of supporters';
  const told = 'The supporter’s own page says so; no letter goes out.';
  if (message?.standing === 'shown') {
    return review === 'approved'
      ? `It stands ${there}. Hidden, it is gone from there within seconds. ${told}`
      : `It will stand ${there} once the pledge is approved, unless it is hidden before. ${told}`;
  }
  const when = review === 'approved' ? 'within seconds' : 'once the pledge is approved';
  const kept = message?.standing === 'waiting' ? ' Hidden, it stays unseen.' : '';
  return `Nobody else sees it. Shown, it stands ${there} ${when}.${kept} ${told}`;
}

/** What the supporter wrote for others to read, where it stands, and the acts on offer. */
export function MessagePart({ record, acts }: { record: RecordView; acts: RecordActs }) {
  if (!record.message) return null;
  const offers = [
    { act: acts.showMessage, scope: 'show-message', submit: 'Show message', tone: 'ink' },
    { act: acts.hideMessage, scope: 'hide-message', submit: 'Hide message', tone: 'line' },
  ] as const;
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
      <p className="mt-3 max-w-measure text-sm text-quiet">{effect(record)}</p>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {offers.map(({ act, scope, submit, tone }) =>
          act ? (
            <ActionButton
              key={scope}
              words={ENGLISH_FORM}
              {...act}
              initial={act.initial ?? EMPTY_FORM}
              submit={submit}
              label={submit}
              scope={scope}
              tone={tone}
              size="md"
            />
          ) : null,
        )}
      </div>
    </section>
  );
}
