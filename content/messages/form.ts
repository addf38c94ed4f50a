import { defineMessages } from '#content/messages/define-messages';

/** What every form says around its questions. They travel to the browser, where `{count}` is filled in. */
export const FORM = defineMessages('form', {
  summaryFailed: 'That did not work',
  summaryOne: 'One answer needs another look',
  summaryMany: '{count} answers need another look',
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
  range: 'From {least} to {greatest}, in {currency}. Type 25 or 25.50.',
});
