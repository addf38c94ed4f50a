import type { Lang } from '#content/languages';
import { SOURCES_IN } from '#content/sources';
import { CLASS_WORDS } from '#content/words/classes';
import { FORM_WORDS } from '#content/words/form';
import { FORM_PAGE_WORDS } from '#content/words/form-page';
import { AREA_WORDS, MEMBERSHIP_QUESTIONS, MEMBERSHIP_WORDS } from '#content/words/membership';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { CLOSED_WORDS } from '#content/words/closed';
import { toLocaleFields } from '#server/http/form-locale';
import { translate } from '#server/i18n/translate';
import { checkMembership } from './actions';

/** What the membership form is given in a language, wherever it stands. */
export function membershipForm(lang: Lang) {
  return {
    i18n: translate(lang, FORM_PAGE_WORDS, CLOSED_WORDS, AREA_WORDS, CLASS_WORDS, MEMBERSHIP_WORDS),
    words: { ...FORM_WORDS[lang], ...PLEDGE_QUESTIONS[lang], ...PERSON_QUESTIONS[lang], ...MEMBERSHIP_QUESTIONS[lang] },
    action: checkMembership,
    bylawsHref: SOURCES_IN[lang].bylaws.href,
    hidden: toLocaleFields(lang),
  };
}
