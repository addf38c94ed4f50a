import { defineMessages } from '#content/messages/define-messages';

/** The news, and the words of the feed and the calendar around them. */
export const NEWS_TEXTS = defineMessages('news', {
  feedTitle: 'Ten years behind Python',
  feedText: 'News and milestones of a demonstration campaign. Its supporters and sums are invented.',
  calendarName: 'Ten years behind Python',
  opens: 'The campaign opens: Ten years behind Python',
  closes: 'Last day to pledge: Ten years behind Python',
  dayText: 'A demonstration campaign: no money is asked for or taken.',
  source: 'Source:',
  followTitle: 'Follow the campaign without an account',
  followText:
    'You can follow the campaign by feed and by calendar, and download its figures as a spreadsheet. None of this needs an account or an email address.',
  spanishTitle: 'More languages',
  spanishText: 'The whole site is available in Spanish and German, from the first page to the emails.',
  openTitle: 'The figures are open',
  openText:
    'Anyone can read what is promised, received, expected and overdue, each with what it counts and the time it was counted. The supporters in these totals are invented: this is a demonstration.',
});
