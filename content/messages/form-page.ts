import { defineMessages } from '#content/messages/define-messages';

/** What the pages of the three forms share. */
export const FORM_PAGE = defineMessages('form-page', {
  allWays: 'All three ways',
  next: 'What happens next',
  stepCheck: 'You check your answers before anything is sent.',
  stepSignIn: 'You sign in with your email address if you haven’t already; we keep your answers.',
  range: 'From {least} to {greatest}, in {currency}. Type 25 or 25.50.',
});
