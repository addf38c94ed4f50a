import { defineMessages } from '#content/messages/define-messages';

/** The table of what sponsors get. */
export const BENEFITS = defineMessages('benefits', {
  caption: 'What each level of sponsorship brings in {year}',
  byLevel: 'Benefits by level',
  aYear: 'A year',
  oneAtATime: 'One level at a time',
  yes: 'yes',
  taken: 'taken',
  places: '{left, plural, =0 {No place left} one {# place left} other {# places left}}',
  placesTaken: 'Taken for this year: not part of new pledges',
  apart: 'Offered apart from any level ({count})',
  earlier: 'The catalogue of {year}, to compare',
});
