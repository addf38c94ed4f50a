import type { Lang } from '#content/languages';
import { SOURCES_IN } from '#content/sources';
import { CLASS_WORDS } from '#content/words/classes';
import { FORM_WORDS } from '#content/words/form';
import { FORM_PAGE_WORDS } from '#content/words/form-page';
import { AREA_WORDS, MEMBERSHIP_QUESTIONS, MEMBERSHIP_WORDS } from '#content/words/membership';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { SHUT_WORDS } from '#content/words/shut';
import { toLangFields } from '#server/site/form-lang';
import { tell } from '#server/site/tell';
import { checkMembership } from '../(site)/give/membership/actions';

/** What the membership form is given in a language, wherever it stands. */
export function membershipForm(lang: Lang) {
  return {
    told: tell(lang, FORM_PAGE_WORDS, SHUT_WORDS, AREA_WORDS, CLASS_WORDS, MEMBERSHIP_WORDS),
    words: { ...FORM_WORDS[lang], ...PLEDGE_QUESTIONS[lang], ...PERSON_QUESTIONS[lang], ...MEMBERSHIP_QUESTIONS[lang] },
    action: checkMembership,
    bylawsHref: SOURCES_IN[lang].bylaws.href,
    hidden: toLangFields(lang),
  };
}
