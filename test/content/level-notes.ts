import { textsInEachLanguage } from '#content/in-each-language';

export const LEVEL_NOTES = textsInEachLanguage({
  visionary: 'Named first.',
  partner: 'Named on the page of sponsors.',
});

export const SPONSORS_TEXTS = textsInEachLanguage({ description: 'The sponsors of the fixture, by level.' });
