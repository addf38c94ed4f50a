import { textsInEachLanguage } from '#content/in-each-language';

export const STORY_TEXTS = textsInEachLanguage({
  title: 'The story of the fixture',
  description: 'How the fixture came about.',
  lead: 'Ten years of it.',
  whyTitle: 'Why it exists',
  why1: 'Tests need a campaign of their own.',
  ringsTitle: 'Its years',
  ringsLead: 'One ring a year.',
  ringsNote: 'The last of them is {last}.',
  paidTitle: 'What it paid for',
  paidGrants: 'Grants were paid.',
  join1: 'Join it.',
});

export const STORY_TEXTS_BEFORE = textsInEachLanguage({ join1: 'Join it once it opens.' });

export const STORY_TEXTS_AFTER = textsInEachLanguage({ join1: 'It has closed.' });
