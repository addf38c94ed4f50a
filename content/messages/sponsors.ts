import { defineMessages } from '#content/messages/define-messages';

/** The wall of sponsors. */
export const SPONSORS = defineMessages('sponsors', {
  title: 'Organisations that sponsor this campaign',
  description: 'The campaign’s sponsors by level, and how many years in a row each has sponsored Python.',
  lead: 'Sponsors commit for a year or more, at a level they choose. The level shows in the size of their logo on this page.',
  none: 'Be the first sponsor on this page.',
  cannotBeRead: 'We can’t show the sponsors right now. Please look again in a minute.',
  act: 'Sponsor as an organisation',
  recognition:
    'We show sponsors that agreed to be named, while their sponsorship runs. All of them and their logos are invented, like the campaign’s other supporters.',
  placesLeft: '{count, plural, one {# place left.} other {# places left.}}',
  noPlace: 'No place left.',
  free: 'No sponsor yet: this place is free.',
  since: 'Since {year, number, ::group-off}',
  inARow: '{years, plural, one {# year} other {# years in a row}}',
});

/** Where sponsors of a level are honoured, by its slug. Source: the foundation's catalogue of 2022. */
export const LEVEL_NOTES = defineMessages('level-notes', {
  visionary: 'Named on python.org’s downloads page and everywhere below; meets the board.',
  sustainability: 'In the footer of the package index and everywhere below; meets the board.',
  maintaining: 'On the pages of every project of the package index, on python.org and at PyCon US.',
  contributing: 'On the pages of every project of the package index, on python.org and at PyCon US.',
  supporting: 'On the package index’s page of sponsors, on python.org and at PyCon US.',
  partner: 'On the package index’s page of sponsors, on python.org and at PyCon US.',
  participating: 'On python.org and the site of PyCon US.',
  associate: 'On python.org and the site of PyCon US.',
});

/** What the wall says instead before the first day. */
export const SPONSORS_BEFORE = defineMessages('sponsors-before', {
  none: 'You can be the first sponsor on this page once the campaign opens.',
  act: 'See the levels',
});

/** And after the last. */
export const SPONSORS_AFTER = defineMessages('sponsors-after', {
  none: 'No sponsor chose to be named.',
  free: 'No sponsor.',
  act: 'See the levels',
});
