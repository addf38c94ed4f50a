import { defineMessages } from '#content/messages/define-messages';

/** The home page. */
export const HOME = defineMessages('home', {
  overline: 'Ten years behind Python',
  sentence: 'Help look after the Python we all build on.',
  description:
    'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every promise until it is kept.',
  lead: 'One company has sponsored the foundation behind Python ten years running. Join it: with a gift, a membership, or your organisation’s name.',
  button: 'Make a pledge',
  trunk: 'A cut trunk with ten rings, one for each year',
  heroOf: 'promised of {goal}',
  buttonBefore: 'See the three ways',
  buttonAfter: 'See what came of it',
  heroOpens: 'is the first day to pledge. The goal is {goal}.',
  heroFirst: 'is the goal. The first promise is still to come.',
  live: 'New promises appear here by themselves.',
  pause: 'Hold them',
  resume: 'Let them appear',
  waysTitle: 'Three ways to stand behind it',
  waysLead: 'Each is a promise first and money later. You see what becomes of it, and can take it back while it waits.',
  waysBefore: 'From {date} on you can choose one of them. Each is a promise first and money later.',
  waysAfter: 'The campaign closed on {date} and takes no new promises. These were the ways to make one.',
  programmesTitle: 'What your promise pays for',
  programmesLead: 'Choose one, or leave the choice to the foundation.',
  programmePromised: 'promised',
  programmeFirst: 'Be among the first',
  programmesNote: 'Sponsorships support the whole of the foundation’s work. They are not among these sums.',
  yearsTitle: 'Ten rings, one a year',
  yearsCaption:
    'Sponsored every year from {first, number, ::group-off} to {last, number, ::group-off}. Amounts are shown only where a source states them.',
  source: 'Source:',
  sponsorsTitle: 'Organisations that stand behind it',
  sponsorsNone: 'The first line of this page is still free.',
  sponsorsUnread: 'The sponsors cannot be read just now.',
  sponsorsLevels: 'See the levels',
  waysAll: 'See the three ways',
  recentTitle: 'The latest people to join',
  recentLead: 'Only those who wish to be named. The others count as much.',
  recentAll: 'All who wish to be named',
  figuresTitle: 'How the figures are made',
  figuresPromise:
    '<b>A promise is not money.</b> It counts as promised once it is approved, and as received only when a payment is written down. Until then it is never called a donation.',
  figuresReversal:
    '<b>Nothing is rubbed out.</b> A payment entered by mistake is reversed by a second entry. Every sum can be added up again from its lines.',
  figuresLate:
    '<b>Late is called late.</b> A part is overdue when {days, plural, one {# day has} other {# days have}} passed since it fell due ({zone}).',
  figuresAll: 'All figures and their definitions',
});

/** What it says otherwise before the first day. */
export const HOME_BEFORE = defineMessages('home-before', {
  sponsorsNone: 'The first line of this page is free from the day the campaign opens.',
});

/** And after the last. */
export const HOME_AFTER = defineMessages('home-after', {
  lead: 'One company has sponsored the foundation behind Python ten years running. This campaign asked others to join it; here is what came of that.',
  live: 'Changes appear here by themselves.',
  pause: 'Hold them',
  programmesTitle: 'What the promises pay for',
  programmesLead: 'Each was for one of these, or left the choice to the foundation.',
  sponsorsNone: 'No organisation is named among those who stood behind it.',
});
