import { defineMessages } from '#content/messages/define-messages';

/** How the campaign can be followed. */
export const FOLLOW = defineMessages('follow', {
  title: 'Follow the campaign',
  description: 'The campaign’s news by feed, its dates by calendar, and its figures as a spreadsheet.',
  lead: 'By feed, by calendar or as a spreadsheet. You need no account, and the site keeps no list of who follows.',
  newsTitle: 'News',
  feedTitle: 'By feed',
  feedText: 'News and milestones in Atom, which every feed reader understands. Add this address to yours.',
  feedAct: 'Open the feed',
  calendarTitle: 'By calendar',
  calendarText: 'The first and last day of the campaign, as whole days wherever you are.',
  calendarDays: 'You can pledge from {first} to {last}, both days included.',
  calendarAct: 'Get the calendar',
  figuresTitle: 'The figures as a spreadsheet',
  figuresText:
    'One figure a line, as CSV. Amounts are in major units, with a point before any decimals and their currency in its own column; what is not money is under <code>number</code>. <code>part</code> says whether a line is about all, a kind, a programme or the month in which instalments are due, and <code>key</code> which one. Months with fewer than three supporters are shown together: <code>2028-01/2028-03</code> is January to March 2028. Every line has the time it was counted. While there are fewer than three supporters, the totals are not broken down.',
  figuresAct: 'Download the figures',
  machinesTitle: 'For developers',
  figuresJson: 'The figures as JSON, in minor units, with what each counts',
  sponsorsJson: 'Sponsors who agreed to be named',
  openApi: 'Documentation of these addresses (OpenAPI)',
  fundingJson: 'Ways to support as a funding manifest',
  sitemap: 'Every public page in every language',
  foundationTitle: 'The foundation itself',
});
