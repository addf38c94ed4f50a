import { textsInEachLanguage } from '#content/in-each-language';

export const IMPACT_TEXTS = textsInEachLanguage({
  description: 'What each programme does.',
  lead: 'A pledge goes to one programme.',
});

export const FACT_TEXTS = textsInEachLanguage({ grantsMade: 'Forty grants were made.' });
