import { defineMessages } from '#content/messages/define-messages';

/** Of what is not there. */
export const NOT_FOUND = defineMessages('not-found', {
  title: 'There is no such page',
  lead: 'The address may be mistyped, or what it showed is not yours to see. Nothing is broken.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
});
