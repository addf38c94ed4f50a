import { defineMessages } from '#content/messages/define-messages';

/** The table of what sponsors get. */
export const BENEFITS = defineMessages('benefits', {
  caption: 'What each level of sponsorship brings in {year}',
  byLevel: 'Benefits by level',
  aYear: 'A year',
  oneAtATime: 'One level at a time',
  yes: 'yes',
  taken: 'sold out',
  places: '{left, plural, =0 {No place left} one {# place left} other {# places left}}',
  placesTaken: 'Sold out for this year: not part of new pledges',
  choose: 'Choose',
  chooseLevel: 'Choose {name}',
  soldOut: 'Sold out for this year',
  soldOutJoin: 'Sold out for this year: apply to join the waiting list',
  wait: 'Join the waiting list',
  waitLevel: 'Join the waiting list of {name}',
  apart: 'Available separately ({count})',
  earlier: 'The {year} catalogue, for comparison',
});
