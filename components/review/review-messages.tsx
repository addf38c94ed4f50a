import type { ReviewState } from '#domain/review';

/** A review state as a label, and what it means for whoever pledged. */
export const REVIEW_WORDS: Readonly<Record<ReviewState, { label: string; meaning: string }>> = {
  submitted: {
    label: 'In review',
    meaning: 'A person at the foundation will read it and decide. It counts in no sum until then.',
  },
  'needs-info': {
    label: 'Question open',
    meaning: 'The foundation has a question. The review goes on once you have answered it.',
  },
  approved: { label: 'Approved', meaning: 'It is accepted and counts as promised. Each part is due on its own day.' },
  declined: { label: 'Declined', meaning: 'The foundation did not accept it. The reason stands in the history below.' },
  withdrawn: { label: 'Withdrawn', meaning: 'You took it back before a decision. Nothing is due.' },
};

const EVENT_WORDS: Readonly<Record<string, string>> = {
  submitted: 'Pledged',
  'approved-by-policy': 'Accepted at once, under the campaign’s limit',
  'approval-given': 'First of two approvals given',
  approved: 'Approved',
  declined: 'Declined',
  'info-requested': 'Question asked',
  answered: 'Question answered',
  withdrawn: 'Withdrawn',
  'rolled-back': 'Approval rolled back',
  'message-shown': 'Message passed for showing',
  'message-hidden': 'Message kept from being shown',
  'payment-recorded': 'Payment received',
  'payment-reversed': 'Payment reversed',
  released: 'Rest released',
};

/** An event the table does not know yet still reads as words. */
export function eventWords(kind: string): string {
  return EVENT_WORDS[kind] ?? kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}
