import { defineMessages } from '#content/messages/define-messages';

/** Of a form's answers that cannot be shown: too old, somebody else's, or never there. */
export const GONE = defineMessages('gone', {
  title: 'These answers are no longer here',
  lead: 'They are kept for a day, and are gone once somebody else has made a pledge of them. What you have pledged yourself stands among your pledges.',
  campaign: 'Three ways to support',
  pledges: 'Your pledges',
});
