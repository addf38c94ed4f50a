import type { Lang } from '#content/languages';
import { FORM, FORM_PAGE } from '#content/messages/form';
import { ONE_TIME_QUESTIONS, ONE_TIME } from '#content/messages/one-time';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { CLOSED } from '#content/messages/closed';
import { toLocaleFields } from '#server/http/form-fields';
import { checkOneTime } from '../actions';
import { readMessages, translate } from '#server/i18n/translate';

/** The props of the one-time form that are the same on every page, in a language. */
export function oneTimeFormProps(lang: Lang) {
  return {
    i18n: translate(lang, FORM_PAGE, CLOSED, ONE_TIME),
    words: {
      ...readMessages(lang, FORM),
      ...readMessages(lang, PLEDGE_QUESTIONS),
      ...readMessages(lang, PERSON_QUESTIONS),
      ...readMessages(lang, ONE_TIME_QUESTIONS),
    },
    action: checkOneTime,
    hidden: toLocaleFields(lang),
  };
}
