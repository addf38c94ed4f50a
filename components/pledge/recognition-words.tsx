import type { Recognition } from '#domain/consent';

export const RECOGNITION_WORDS: Readonly<Record<Recognition, { label: string; hint: string }>> = {
  named: { label: 'By name, with the amount', hint: 'Wherever supporters are listed.' },
  'named-without-amount': {
    label: 'By name, without the amount',
    hint: 'Listed, with no sum beside it.',
  },
  anonymous: { label: 'Not at all', hint: 'Counted, never named.' },
};
