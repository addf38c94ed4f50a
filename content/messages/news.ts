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
  followTitle: 'Followed without an account',
  followText:
    'The campaign can be followed by feed and by calendar, and its figures can be taken along as a table. None of them needs an account or an address.',
  spanishTitle: 'In Spanish as well',
  spanishText:
    'Every public page of the site speaks Spanish too, each at an address that begins with /es, and so do the forms, from the first question to the check before sending. Signing in, the pages behind it and letters are in English.',
  openTitle: 'The book is open',
  openText:
    'Promised, received, expected and overdue can be read by anyone, each with what it counts and the moment it was counted. The supporters behind these sums are invented: this is a demonstration.',
});
