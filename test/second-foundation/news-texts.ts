import type { Localised } from '#content/languages';

/** What the feed and the calendar are about, and the pieces of news by their keys. */
export const NEWS_TEXTS = {
  de: {
    feedText: 'Neues von den Streuobstwiesen der Stiftung Alte Sorten.',
    dayText: 'Die Kampagne der Stiftung Alte Sorten.',
    beginTitle: 'Es geht los',
    beginText: 'Ab heute nehmen wir Zusagen für tausend Bäume entgegen.',
  },
  en: {
    feedText: 'News of the meadow orchards of the Alte Sorten foundation.',
    dayText: 'The campaign of the Alte Sorten foundation.',
    beginTitle: 'We have begun',
    beginText: 'From today we take pledges for a thousand trees.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
