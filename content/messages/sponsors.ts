import { defineMessages } from '#content/messages/define-messages';

/** The wall of sponsors. */
export const SPONSORS = defineMessages('sponsors', {
  title: 'Organisations that stand behind it',
  description: 'The sponsors of the campaign by level, and how many years in a row each has stood behind Python.',
  lead: 'A sponsor promises for a year or more, at a level of its choice. The level shows in the size of its mark, here, in annual reports and at events.',
  none: 'The first line of this page is still free.',
  cannotBeRead: 'The sponsors cannot be read just now. Please look again in a minute.',
  act: 'Sponsor as an organisation',
  recognition:
    'Shown are sponsors that agreed to be named, while their sponsorship runs. All of them and their marks are invented, like the campaign’s other supporters.',
  placesLeft: '{count, plural, one {# place left.} other {# places left.}}',
  noPlace: 'No place left.',
  free: 'Nobody yet: the place is free.',
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

/** What the wall says otherwise before the first day. */
export const SPONSORS_BEFORE = defineMessages('sponsors-before', {
  none: 'The first line of this page is free from the day the campaign opens.',
  act: 'See the levels',
});

/** And after the last. */
export const SPONSORS_AFTER = defineMessages('sponsors-after', {
  none: 'No organisation is named here.',
  free: 'Nobody.',
  act: 'See the levels',
});
