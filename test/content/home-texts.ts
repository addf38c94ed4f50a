import { textsInEachLanguage } from '#content/in-each-language';

export const HOME_TEXTS = textsInEachLanguage({
  overline: 'The fixture campaign',
  sentence: 'Help the tests along.',
  description: 'A campaign for tests.',
  lead: 'It is for tests alone.',
  drawing: 'A drawing',
  yearsTitle: 'The years',
  yearsCaption: 'Every year from {first, number, ::group-off} to {last, number, ::group-off}.',
});

export const HOME_TEXTS_AFTER = textsInEachLanguage({ lead: 'It was for tests alone.' });
