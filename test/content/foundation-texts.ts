import { textsInEachLanguage } from '#content/in-each-language';

export const FOUNDATION_TEXTS = textsInEachLanguage({
  foundationText: 'These pages are the foundation’s own:',
  foundation: 'The foundation',
  accessibilityContact: 'Write to access@fixture.example.',
});
