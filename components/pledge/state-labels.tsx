import type { I18n } from '#components/page/i18n';
import type { StateWords } from '#components/pledge/state-badge';
import type { PledgeKey } from '#content/messages/pledge';
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

/** The fulfilment of an approved pledge, or the review state of any other. */
export function stateWords(
  { review, fulfilment = null }: { review: ReviewState; fulfilment?: Fulfilment | null },
  i18n: Pick<I18n<PledgeKey>, 't'>,
): StateWords {
  return review === 'approved' && fulfilment
    ? fulfilmentWords(fulfilment, i18n)
    : { tone: REVIEW_TONES[review], label: i18n.t(`review-${review}`) };
}

/** The text of a pledge's fulfilment. */
export function fulfilmentWords(state: Fulfilment, { t }: Pick<I18n<PledgeKey>, 't'>): StateWords {
  return { tone: FULFILMENT_TONES[state], label: t(`state-${state}`) };
}
