import type { I18n } from '#components/page/i18n';
import type { MessageView } from '#server/desk/record-queries';
import type { StateWords } from '#components/pledge/state-badge';
import type { PledgeKey } from '#content/messages/pledge';
import type { RecordKey } from '#content/messages/desk';
import type { MessageStanding } from '#domain/message';
import type { ReviewState } from '#domain/review';

const TONES: Readonly<Record<MessageStanding, StateWords['tone']>> = {
  waiting: 'ask',
  shown: 'good',
  hidden: 'off',
  unnamed: 'off',
};

/** Where a message stands, for the desk. */
export function messageMark(standing: MessageStanding, review: ReviewState, { t }: I18n<RecordKey>): StateWords {
  const isAhead = standing === 'shown' && review !== 'approved';
  return isAhead
    ? { tone: 'wait', label: t('mark-may-be-shown') }
    : { tone: TONES[standing], label: t(`mark-${standing}`) };
}

/** Whether the pledge can no longer come to be on the public list. */
export function isClosed(review: ReviewState): boolean {
  return review === 'declined' || review === 'withdrawn';
}

function shownKey(standing: MessageStanding, review: ReviewState): PledgeKey {
  if (standing === 'unnamed') return 'shownUnnamed';
  if (isClosed(review)) return 'shownClosed';
  if (standing === 'hidden') return 'shownHidden';
  if (standing === 'waiting') return 'shownWaiting';
  return review === 'approved' ? 'shownNow' : 'shownOnceApproved';
}

/** A supporter's own message as facts: what they wrote, and whether others see it. */
export function messageFacts(
  message: MessageView | null,
  review: ReviewState,
  { t }: I18n<PledgeKey>,
): { label: string; value: string }[] {
  if (!message) return [];
  return [
    { label: t('message'), value: message.text },
    { label: t('messageShown'), value: t(shownKey(message.standing, review)) },
  ];
}
