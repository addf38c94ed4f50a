import type { FormWords } from '#components/form/form-words';

/** For the forms of the account, the desk and the way in, which speak English only. */
export const ENGLISH_FORM: FormWords = {
  troubleNone: 'That could not be done',
  troubleOne: 'One answer needs another look',
  troubleMany: '{count} answers need another look',
  troubleKept: 'Everything you typed is still there.',
  error: 'Error:',
  optional: '(optional)',
  waiting: 'One moment…',
};
