import { defineMessages } from '#content/messages/define-messages';

/** Of a form's answers that cannot be shown: too old, somebody else's, or never there. */
export const GONE = defineMessages('gone', {
  title: 'These answers are no longer here',
  lead: 'We keep unfinished forms for 24 hours. If you confirmed your pledge, you’ll find it among your pledges.',
  campaign: 'Three ways to help',
  pledges: 'Your pledges',
});
