import { defineMessages } from '#content/messages/define-messages';

/** What every form says around its questions. They are sent to the browser and take no values. */
export const FORM = defineMessages('form', {
  summaryFailed: 'That did not work',
  summary: 'There is a problem',
  summaryKept: 'Everything you typed is still there.',
  error: 'Error:',
  optional: '(optional)',
  waiting: 'One moment…',
  outdated:
    'The site was updated after you opened this page, so nothing was sent. What you typed is still here: copy what you need, reload the page, and send it again.',
});

/** What the pages of the three forms share. */
export const FORM_PAGE = defineMessages('form-page', {
  allWays: 'All three ways',
  next: 'What happens next',
  stepCheck: 'You check your answers before anything is sent.',
  stepSignIn: 'You sign in with your email address if you haven’t already; we keep your answers.',
  range: 'From {least} to {greatest}, in {currency}.',
});
