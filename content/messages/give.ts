import { defineMessages } from '#content/messages/define-messages';

/** The three ways, side by side. */
export const GIVE = defineMessages('give', {
  title: 'Three ways to help',
  description: 'A one-time gift, a membership or a sponsorship: what each costs, what you get, and how we credit you.',
  lead: 'Nothing is charged on this site. You make a pledge, larger ones are reviewed, and you follow each instalment until it is paid.',
  gets: 'What you get',
  vote: 'A vote?',
  paysFor: 'What it pays for',
  shown: 'How we credit you',
  levels: 'See the levels',
  source: 'Source:',
});
