import { defineMessages } from '#content/messages/define-messages';

/** The home page. */
export const HOME = defineMessages('home', {
  giveOnce: 'Give once',
  otherAmount: 'Another amount',
  askTitle: 'Will you help?',
  askLead: 'Choose an amount. You check everything before it is sent, and pay later.',
  askMembership: 'Become a member',
  askSponsorship: 'Sponsor as an organisation',
  heroOf: 'promised of {goal}',
  buttonBefore: 'See the three ways',
  buttonAfter: 'See what came of it',
  heroOpens: 'is the first day to pledge. The goal is {goal}.',
  heroFirst: 'is the goal. The first pledge is still to come.',
  live: 'New pledges appear here automatically.',
  pause: 'Pause',
  resume: 'Resume',
  waysTitle: 'Three ways to help',
  waysLead: 'Pledge now, pay later. Withdraw any time before it’s approved.',
  waysBefore: 'From {date} you can choose one of these. Pledge now, pay later.',
  waysAfter: 'The campaign closed on {date} and takes no new pledges. These were the ways to help.',
  programmesTitle: 'What your pledge pays for',
  programmesLead: 'Choose one, or leave the choice to the foundation.',
  programmeSupporters: '{count, plural, one {# supporter} other {# supporters}}',
  programmePromised: 'promised',
  programmePromisedSum: '{amount} promised',
  programmeFirst: 'Be among the first',
  programmesNote: 'Sponsorships support the whole of the foundation’s work. They are not among these sums.',
  source: 'Source:',
  sponsorsTitle: 'Organisations that sponsor this campaign',
  sponsorsNone: 'Be the first sponsor on this page.',
  sponsorsUnread: 'We can’t show the sponsors right now.',
  sponsorsLevels: 'See the levels',
  sponsorsAll: 'All sponsors',
  waysAll: 'See the three ways',
  recentTitle: 'The latest supporters',
  recentLead: 'Only those who chose to be named. Everyone else counts just as much.',
  recentAll: 'Everyone who chose to be named',
  figuresTitle: 'How the figures are calculated',
  figuresPromise:
    '<b>A pledge is not money.</b> It counts as promised once it is approved, and as received only when a payment is recorded. Until then we never call it a donation.',
  figuresReversal:
    '<b>Nothing is erased.</b> A payment recorded by mistake is reversed by a second entry. Every total can be added up again from its entries.',
  figuresLate:
    '<b>Late is called late.</b> An instalment is overdue when {days, plural, one {# day has} other {# days have}} passed since it was due ({zone}).',
  figuresAll: 'All figures and their definitions',
});

/** What it says instead before the first day. */
export const HOME_BEFORE = defineMessages('home-before', {
  sponsorsNone: 'You can be the first sponsor on this page once the campaign opens.',
});

/** And after the last. */
export const HOME_AFTER = defineMessages('home-after', {
  live: 'Changes appear here automatically.',
  pause: 'Pause',
  programmesTitle: 'What the pledges pay for',
  programmesLead: 'Each was for one of these, or left the choice to the foundation.',
  sponsorsNone: 'No sponsor chose to be named.',
});
