import { FULFILMENT_WORDS } from '#components/pledge/fulfilment-labels';
import { REVIEW_WORDS } from '#components/review/review-messages';
import type { StateWords } from '#components/pledge/state-badge';
import type { Fulfilment } from '#domain/fulfilment';
import type { ReviewState } from '#domain/review';

type Tone = StateWords['tone'];

const REVIEW_TONES: Readonly<Record<ReviewState, Tone>> = {
  submitted: 'wait',
  'needs-info': 'ask',
  approved: 'good',
  declined: 'off',
  withdrawn: 'off',
};

const FULFILMENT_TONES: Readonly<Record<Fulfilment, Tone>> = {
  'not-yet-due': 'wait',
  due: 'ask',
  overdue: 'late',
  'part-received': 'ask',
  fulfilled: 'good',
  ended: 'off',
  released: 'off',
};

/** Approved pledges are told by how far they are kept, all others by their review. */
export function stateWords({ review, fulfilment }: { review: ReviewState; fulfilment: Fulfilment | null }): StateWords {
  return review === 'approved' && fulfilment
    ? fulfilmentWords(fulfilment)
    : { tone: REVIEW_TONES[review], label: REVIEW_WORDS[review].label };
}

/** How far a promise is kept. */
export function fulfilmentWords(state: Fulfilment): StateWords {
  return { tone: FULFILMENT_TONES[state], label: FULFILMENT_WORDS[state] };
}
