import { defineMessages } from '#content/messages/define-messages';

/** What cannot be shown just now. Client components take the file of their language, so that no page carries two. */
export const UNAVAILABLE = defineMessages('unavailable', {
  title: 'We can’t show this page right now',
  lead: 'Something on our side isn’t responding. Nothing you confirmed is lost. What you typed has not been sent: go back, and it is still in the form. Please try again in a minute.',
  campaign: 'To the campaign',
  retry: 'Try again',
});
