import { defineMessages } from '#content/messages/define-messages';

/** How the campaign can be followed. */
export const FOLLOW = defineMessages('follow', {
  title: 'Follow the campaign',
  description: 'The campaign’s news by feed, its days by calendar, and its figures as a table.',
  lead: 'By feed, by calendar or as a table. None of them needs an account, and the site keeps no list of who follows.',
  newsTitle: 'News',
  feedTitle: 'By feed',
  feedText:
    'News and milestones in Atom, which every feed reader understands. Put this address into yours. Each entry keeps its identity for good, even if the site moves.',
  feedAct: 'Open the feed',
  calendarTitle: 'By calendar',
  calendarText: 'The first and the last day of the campaign. They are entered as whole days, wherever you are.',
  calendarDays: 'Pledges are taken from {first} to {last}, both days included.',
  calendarAct: 'Get the calendar',
  figuresTitle: 'The figures as a table',
  figuresText:
    'One figure a line, as CSV. Amounts are in major units, such as dollars and cents with a point, beside their currency in a column of its own; what is not money stands under <code>number</code>. <code>part</code> says whether a line is about all, a kind, a programme or the month in which parts are due, and <code>key</code> which. Months with fewer than three supporters are told together: <code>2028-01/2028-03</code> is January to March 2028. Every line carries the moment it was counted. While fewer than three supporters stand behind the sums, they are not broken down.',
  figuresAct: 'Get the figures',
  machinesTitle: 'For machines',
  figuresJson: 'The figures as JSON, in minor units, with what each counts',
  sponsorsJson: 'Sponsors who agreed to be named',
  openApi: 'How these addresses answer',
  fundingJson: 'Ways to support as a funding manifest, marked as a demonstration',
  sitemap: 'Every public page in every language',
  foundationTitle: 'The foundation itself',
  foundationText:
    'This site is a demonstration and speaks for nobody. What the Python Software Foundation says and asks for, it says at its own addresses:',
  foundation: 'The foundation',
  foundationNews: 'Its news',
  foundationMembership: 'Becoming a member',
  foundationDonations: 'Giving',
});
