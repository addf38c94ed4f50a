import { defineMessages } from '#content/messages/define-messages';

/** What cannot be shown just now. Client components take the file of their language, so that no page carries two. */
export const UNAVAILABLE = defineMessages('unavailable', {
  title: 'This cannot be shown just now',
  lead: 'Something on our side does not answer. Nothing that was confirmed to you is lost. What you typed has not been sent: go back, and it is still in the form. Please try again in a minute.',
  campaign: 'To the campaign',
  retry: 'Try again',
});
