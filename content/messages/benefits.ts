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
  soldOutFor: 'Sold out for this year: no place left for “{benefit}”',
  soldOutJoin: 'Sold out for this year: apply to join the waiting list',
  soldOutJoinFor:
    'Sold out for this year, because there is no place left for “{benefit}”: apply to join the waiting list',
  wait: 'Join the waiting list',
  waitLevel: 'Join the waiting list of {name}',
  addOn: 'add-on',
  addOnOtherLevel: 'Add-on at other levels: {price} a year.',
  addOnAnyLevel: 'Add-on at any level: {price} a year.',
  conflictsWith: 'Cannot be added beside {names}.',
  alsoApart: 'Also sold on its own',
  alsoApartText: 'For organisations that want this without a level of sponsorship.',
  priceAYear: '{price} a year',
  quantityOf: '{name} × {quantity}',
  apart: 'Available separately ({count})',
  earlier: 'The {year} catalogue, for comparison',
});
