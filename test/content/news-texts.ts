import { textsInEachLanguage } from '#content/in-each-language';

export const NEWS_TEXTS = textsInEachLanguage({
  feedText: 'News of the fixture campaign.',
  dayText: 'A campaign for tests.',
  openTitle: 'It has begun',
  openText: 'The figures are < open & read.',
  laterTitle: 'A day later',
  laterText: 'One day has passed.',
});
