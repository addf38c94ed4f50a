import { defineMessages } from '#content/messages/define-messages';

/** What a supporter answered, as labels and values. */
export const FACTS = defineMessages('facts', {
  programme: 'Programme',
  level: 'Level',
  levelYears: '{level}, {years, plural, one {# year} other {# years}}',
  class: 'Membership',
  hours: 'Hours a month',
  area: 'Area',
  term: 'Term',
  termDays: '{from} to {until}',
  organisation: 'Organisation',
  website: 'Website',
  asks: 'Asks for {asked}\nShown now: {shown}',
  asked: 'Asked for {asked}\nShown now: {shown}',
  contact: 'Contact person',
  billing: 'Billing email',
  credit: 'How we credit you',
  'credit-named': 'By name, with the amount',
  'credit-named-without-amount': 'By name, without the amount',
  'credit-anonymous': 'Anonymous',
  name: 'Name shown',
  dedication: 'Dedication',
  honour: 'In honour of {name}',
  memory: 'In memory of {name}',
});
