import { defineMessages } from '#content/messages/define-messages';

/** What every form says around its questions. They travel to the browser, where `{count}` is filled in. */
export const FORM = defineMessages('form', {
  troubleNone: 'That could not be done',
  troubleOne: 'One answer needs another look',
  troubleMany: '{count} answers need another look',
  troubleKept: 'Everything you typed is still there.',
  error: 'Error:',
  optional: '(optional)',
  waiting: 'One moment…',
});
