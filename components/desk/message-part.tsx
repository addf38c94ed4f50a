import type { RecordActs } from '#components/desk/record-acts';
import type { RecordView } from '#server/desk/to-record-view';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { ShownWords } from '#components/desk/shown-words';
import { isClosed, textMark } from '#components/review/message-labels';
import { StateBadge } from '#components/pledge/state-badge';
import type { RecordKey } from '#content/messages/desk';

/** Who can see the message now and, for staff who may act, the effect of showing or hiding it. */
function effectOf({ name, message, review }: RecordView, canAct: boolean): RecordKey[] {
  if (message?.status === 'taken-back') return ['effectTakenBack'];
  if (message?.status === 'unnamed') return ['effectUnnamed'];
  if (message?.status === 'name-hidden') return ['effectNameHidden'];
  if (isClosed(review)) return ['effectClosed'];
  const isApproved = review === 'approved';
  if (message?.status === 'shown') {
    const isPublic = isApproved && name?.status === 'shown';
    const now = isPublic ? 'effectShown' : isApproved ? 'effectShownNamed' : 'effectShownLater';
    return canAct ? [now, isPublic ? 'effectHide' : 'effectHideLater', 'effectNoEmail'] : [now];
  }
  if (!canAct) return ['effectUnseen'];
  const later = isApproved ? 'effectShowNamed' : 'effectShowLater';
  const shown = isApproved && name?.status === 'shown' ? 'effectShow' : later;
  return ['effectUnseen', shown, ...(message?.status === 'waiting' ? (['effectStays'] as const) : []), 'effectNoEmail'];
}

type Props = { record: RecordView; acts: RecordActs; i18n: I18n<RecordKey> };

/** The supporter's message, its status, and the available actions. */
export function MessagePart({ record, acts, i18n }: Props) {
  const { t } = i18n;
  if (!record.message) return null;
  const { text, dedication } = record.message;
  const offers = [
    {
      act: acts.showMessage,
      scope: 'show-message',
      submit: t(dedication ? 'showWords' : 'showMessage'),
      tone: 'ink' as const,
    },
    {
      act: acts.hideMessage,
      scope: 'hide-message',
      submit: t(dedication ? 'hideWords' : 'hideMessage'),
      tone: 'line' as const,
    },
  ].flatMap(({ act, ...more }) => (act ? [{ initial: EMPTY_FORM, ...act, ...more }] : []));
  return (
    <section aria-labelledby="message" className="border-t-[1.5px] border-ink pt-4">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="message" className="text-xl">
          {t(dedication ? (text ? 'words' : 'dedicationToShow') : 'message')}
        </h2>
        <p className="text-sm">
          <StateBadge {...textMark(record.message.status, record.review, i18n)} />
        </p>
      </div>
      <ShownWords message={text} dedication={dedication} i18n={i18n} />
      <p className="mt-3 max-w-measure text-sm text-quiet">
        {effectOf(record, offers.length > 0)
          .map((key) => t(key))
          .join(' ')}
      </p>
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
