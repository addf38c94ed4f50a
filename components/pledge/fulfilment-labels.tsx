import type { Fulfilment } from '#domain/fulfilment';

export const FULFILMENT_WORDS: Readonly<Record<Fulfilment, string>> = {
  'not-yet-due': 'Not yet due',
  due: 'Due',
  overdue: 'Overdue',
  'part-received': 'Partly received',
  fulfilled: 'Kept in full',
  ended: 'Ended',
  released: 'Released',
};
