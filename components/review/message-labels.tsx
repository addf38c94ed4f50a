import type { I18n } from '#components/page/i18n';
import type { MessageView } from '#server/pledge/pledge-record-queries';
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
};

/** The status of a message, for the desk. */
export function messageMark(status: MessageStatus, review: ReviewState, { t }: I18n<RecordKey>): StateWords {
  const isAhead = status === 'shown' && review !== 'approved';
  return isAhead
    ? { tone: 'wait', label: t('mark-may-be-shown') }
    : { tone: TONES[status], label: t(`mark-${status}`) };
}

/** Whether the pledge can no longer appear on the public list. */
export function isClosed(review: ReviewState): boolean {
  return review === 'declined' || review === 'withdrawn';
}

function shownKey(status: MessageStatus, review: ReviewState): PledgeKey {
  if (status === 'unnamed') return 'shownUnnamed';
  if (isClosed(review)) return 'shownClosed';
  if (status === 'hidden') return 'shownHidden';
  if (status === 'waiting') return 'shownWaiting';
  return review === 'approved' ? 'shownNow' : 'shownOnceApproved';
}

/** A supporter's own message as facts: the text, and whether others can see it. */
export function messageFacts(
  message: MessageView | null,
  review: ReviewState,
  { t }: I18n<PledgeKey>,
): { label: string; value: string }[] {
  if (!message) return [];
  return [
    { label: t('message'), value: message.text },
    { label: t('messageShown'), value: t(shownKey(message.status, review)) },
  ];
}
