import type { Lang } from '#content/languages';
import { FORM_WORDS } from '#content/words/form';
import { FORM_PAGE_WORDS } from '#content/words/form-page';
import { ONE_TIME_QUESTIONS, ONE_TIME_WORDS } from '#content/words/one-time';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { CLOSED_WORDS } from '#content/words/closed';
import { toLocaleFields } from '#server/http/form-locale';
import { translate } from '#server/i18n/translate';
import { checkOneTime } from './actions';

/** What the one-time form is given in a language, wherever it stands. */
export function oneTimeForm(lang: Lang) {
  return {
    i18n: translate(lang, FORM_PAGE_WORDS, CLOSED_WORDS, ONE_TIME_WORDS),
    words: { ...FORM_WORDS[lang], ...PLEDGE_QUESTIONS[lang], ...PERSON_QUESTIONS[lang], ...ONE_TIME_QUESTIONS[lang] },
    action: checkOneTime,
    hidden: toLocaleFields(lang),
  };
}
