import { defineMessages } from '#content/messages/define-messages';

/** What every form says around its questions. They travel to the browser, where `{count}` is filled in. */
export const FORM = defineMessages('form', {
  troubleNone: 'That did not work',
  troubleOne: 'One answer needs another look',
  troubleMany: '{count} answers need another look',
  troubleKept: 'Everything you typed is still there.',
  error: 'Error:',
  optional: '(optional)',
  waiting: 'One moment…',
  outdated:
    'The site was updated after you opened this page, so nothing was sent. What you typed is still here: copy what you need, reload the page, and send it again.',
});
