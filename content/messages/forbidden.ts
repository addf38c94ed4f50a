import { defineMessages } from '#content/messages/define-messages';

/** 403, of the desk. */
export const FORBIDDEN = defineMessages('forbidden', {
  title: 'You don’t have access to this page',
  lead: 'You are signed in, but this page needs a role you do not have. An admin of the foundation can give it to you.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
});
