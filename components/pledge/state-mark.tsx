import { FULFILMENT_WORDS } from '#components/pledge/fulfilment-words';
import { REVIEW_WORDS } from '#components/pledge/review-words';
import type { Fulfilment } from '#domain/fulfilment';
import type { ReviewState } from '#domain/review';

type Tone = 'wait' | 'ask' | 'good' | 'off' | 'late';

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

const DOTS: Readonly<Record<Tone, string>> = {
  wait: 'border-2 border-edge',
  ask: 'border-2 border-ink bg-sun',
  good: 'bg-sky',
  off: 'border-2 border-dashed border-edge',
  late: 'bg-alarm',
};

/** A state as a dot and a word; the word alone says it all. */
function Mark({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className="inline-flex items-center gap-2 sm:whitespace-nowrap">
      <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${DOTS[tone]}`} />
      {label}
    </span>
  );
}

function ReviewMark({ state }: { state: ReviewState }) {
  return <Mark tone={REVIEW_TONES[state]} label={REVIEW_WORDS[state].label} />;
}

export function FulfilmentMark({ state }: { state: Fulfilment }) {
  return <Mark tone={FULFILMENT_TONES[state]} label={FULFILMENT_WORDS[state]} />;
}

/** Approved pledges are told by how far they are kept, all others by their review. */
export function PledgeMark({ review, fulfilment }: { review: ReviewState; fulfilment: Fulfilment | null }) {
  return review === 'approved' && fulfilment ? <FulfilmentMark state={fulfilment} /> : <ReviewMark state={review} />;
}
