import { defineMessages } from '#content/messages/define-messages';

/** Of what is not there. */
export const NOT_FOUND = defineMessages('not-found', {
  title: 'Page not found',
  lead: 'The address may be mistyped, or you may not have access to what it showed.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
});
