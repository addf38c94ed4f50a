import type { I18n } from '#components/page/i18n';
import { formatDate } from '#domain/civil-date';
import type { NameStatus } from '#domain/supporter-name';
import type { PledgeView } from '#server/pledge/pledge-record-queries';
import type { MessageView } from '#server/pledge/text-status';
import type { StateWords } from '#components/pledge/state-badge';
import type { PledgeKey } from '#content/messages/pledge';
import type { RecordKey } from '#content/messages/desk';
import type { MessageStatus } from '#domain/supporter-message';
import type { ReviewState } from '#domain/review';

const TONES: Readonly<Record<MessageStatus, StateWords['tone']>> = {
  waiting: 'ask',
  shown: 'good',
  hidden: 'off',
  unnamed: 'off',
  'name-hidden': 'off',
  'taken-back': 'off',
};

/** The status of a name or a message, for the desk. */
export function textMark(status: MessageStatus, review: ReviewState, { t }: I18n<RecordKey>): StateWords {
  const isAhead = status === 'shown' && review !== 'approved';
  return isAhead
    ? { tone: 'wait', label: t('mark-may-be-shown') }
    : { tone: TONES[status], label: t(`mark-${status}`) };
}

/** Whether the pledge can no longer appear on the public list. */
export function isClosed(review: ReviewState): boolean {
  return review === 'declined' || review === 'withdrawn';
}

type Shown = Pick<PledgeView, 'kind' | 'name' | 'message' | 'card' | 'review' | 'awaitsPayment'>;

function nameKey(status: NameStatus, { review, awaitsPayment }: Shown): PledgeKey {
  if (isClosed(review)) return 'nameClosed';
  if (status === 'hidden') return 'nameHidden';
  if (review !== 'approved') return 'nameOnceApproved';
  if (status === 'waiting') return 'nameWaiting';
  return awaitsPayment ? 'nameOncePaid' : 'nameShown';
}

function messageKey(status: MessageStatus, { kind, name, review }: Shown): PledgeKey {
  // What somebody is a Fellow for waits for their consent from the first.
  if (kind === 'membership' && status === 'taken-back') return 'citationNotShown';
  if (status === 'unnamed') return 'shownUnnamed';
  if (isClosed(review)) return 'shownClosed';
  if (status === 'taken-back') return 'shownTakenBack';
  if (status === 'name-hidden') return 'shownNameHidden';
  if (status === 'hidden') return 'shownHidden';
  if (status === 'waiting') return 'shownWaiting';
  if (review !== 'approved') return 'shownOnceApproved';
  return name?.status === 'waiting' ? 'shownOnceNamed' : 'shownNow';
}

type Fact = { label: string; value: string };

const shownLabel = ({ text, dedication }: MessageView, { kind }: Shown) =>
  kind === 'membership'
    ? 'citationShown'
    : dedication === null
      ? 'messageShown'
      : text
        ? 'wordsShown'
        : 'dedicationShown';

/** What became of the card to the honoured person's family, with its texts while it may still be sent. */
function cardText({ card, review }: Shown, { t, language }: I18n<PledgeKey>): string {
  const status = card?.status ?? 'dropped';
  const key = status === 'passed' && review === 'approved' ? 'ownCard-leaving' : (`ownCard-${status}` as const);
  const said = t(key, { day: card?.settledOn ? formatDate(card.settledOn, language.days) : '' });
  const { to, name, text } = card?.shown ?? {};
  return [to, name, text, said].filter(Boolean).join('\n');
}

/** Whether others can see a supporter's own name and message, and what became of their card, as facts, with the texts. A reason is below the answer. */
export function shownFacts(pledge: Shown, i18n: I18n<PledgeKey>): Fact[] {
  const { t } = i18n;
  const { name, message, card } = pledge;
  const withReason = (text: string, reason: string | null) =>
    reason ? `${text}\n${t('shownReason', { reason })}` : text;
  const ofName = name && { label: t('nameInPublic'), value: withReason(t(nameKey(name.status, pledge)), name.reason) };
  const ofMessage = message && [
    ...(message.text ? [{ label: t(pledge.kind === 'membership' ? 'citation' : 'message'), value: message.text }] : []),
    { label: t(shownLabel(message, pledge)), value: withReason(t(messageKey(message.status, pledge)), message.reason) },
  ];
  const ofCard = card && { label: t('ownCard'), value: withReason(cardText(pledge, i18n), card.reason) };
  return [...(ofName ? [ofName] : []), ...(ofMessage ?? []), ...(ofCard ? [ofCard] : [])];
}
