import { defineMessages } from '#content/messages/define-messages';

/** The three ways, side by side. */
export const GIVE = defineMessages('give', {
  title: 'Three ways to support',
  description: 'A one-time gift, a membership or a sponsorship: what each costs, what one gets, and how one is shown.',
  lead: 'Nothing is charged on this site. You make a promise, it is reviewed where it is large, and you follow each part until it has arrived.',
  gets: 'What one gets',
  vote: 'A vote?',
  paysFor: 'What it pays for',
  shown: 'How one is shown',
  levels: 'See the levels',
  source: 'Source:',
});
