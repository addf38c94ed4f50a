import { defineMessages } from '#content/messages/define-messages';

/** The wall of sponsors. */
export const SPONSORS = defineMessages('sponsors', {
  title: 'Organisations that sponsor this campaign',
  lead: 'Sponsors commit for a year or more, at a level they choose. The level shows in the size of their logo on this page.',
  none: 'Be the first sponsor on this page.',
  cannotBeRead: 'We can’t show the sponsors right now. Please look again in a minute.',
  act: 'Sponsor as an organisation',
  recognition: 'We show sponsors that agreed to be named, while their sponsorship runs.',
  placesLeft: '{count, plural, one {# place left.} other {# places left.}}',
  noPlace: 'No place left.',
  openLevels: 'Levels without a sponsor here yet',
  since: 'Since {year, number, ::group-off}',
  inARow: '{years, plural, one {# year} other {# years in a row}}',
  sponsorDescription: '{name} sponsors this campaign: its level, its years and what it says about itself.',
  sponsorLevel: '{level} sponsor',
  sponsorYears: 'Years sponsored',
  sponsorYearsText: 'Each year here was promised and paid in full.',
  sponsorYearsNone: 'Sponsor since {year, number, ::group-off}.',
  sponsorPaidRun: '{years, plural, one {# year paid} other {# years in a row, all paid}}',
  sponsorSite: 'Website',
  sponsorPages: 'Other pages',
  allSponsors: 'All sponsors',
});

/** What the wall says instead before the first day. */
export const SPONSORS_BEFORE = defineMessages('sponsors-before', {
  none: 'You can be the first sponsor on this page once the campaign opens.',
  act: 'See the levels',
});

/** And after the last. */
export const SPONSORS_AFTER = defineMessages('sponsors-after', {
  none: 'No sponsor chose to be named.',
  act: 'See the levels',
});
