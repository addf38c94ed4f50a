import type { MessageView } from '#components/pledge/pledge-view';
import type { StateWords } from '#components/pledge/state-badge';
import type { MessageStanding } from '#domain/message';
import type { ReviewState } from '#domain/review';

const MARKS: Readonly<Record<MessageStanding, StateWords>> = {
  waiting: { tone: 'ask', label: 'Waits to be read' },
  shown: { tone: 'good', label: 'Shown' },
  hidden: { tone: 'off', label: 'Not shown' },
  unnamed: { tone: 'off', label: 'Not for show' },
};

/** Where a message stands, for the desk. */
export function messageMark(standing: MessageStanding, review: ReviewState): StateWords {
  const isAhead = standing === 'shown' && review !== 'approved';
  return isAhead ? { tone: 'wait', label: 'May be shown' } : MARKS[standing];
}

/** Whether the pledge can no longer come to be on the public list. */
export function isClosed(review: ReviewState): boolean {
  return review === 'declined' || review === 'withdrawn';
}

function shownWords(standing: MessageStanding, review: ReviewState): string {
  if (standing === 'unnamed') return 'No: a message is shown only with a name, and you wish none shown.';
  if (isClosed(review)) return 'No: only messages that came with an approved pledge are.';
  if (standing === 'hidden') return 'No: the foundation decided not to show it.';
  if (standing === 'waiting') return 'Not yet: a person at the foundation reads it first.';
  return review === 'approved'
    ? 'Yes, with your name on the public list of supporters.'
    : 'Not yet: with your name, once the pledge is approved.';
}

/** A supporter's own message as facts: what they wrote, and whether others see it. */
export function messageFacts(message: MessageView | null, review: ReviewState): { label: string; value: string }[] {
  if (!message) return [];
  return [
    { label: 'Message', value: message.text },
    { label: 'Message shown', value: shownWords(message.standing, review) },
  ];
}
