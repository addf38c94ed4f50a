import type { Lang } from '#content/languages';
import { BENEFITS_WORDS } from '#content/words/benefits';
import { FORM_WORDS } from '#content/words/form';
import { FORM_PAGE_WORDS } from '#content/words/form-page';
import { PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { SPONSORSHIP_QUESTIONS, SPONSORSHIP_WORDS } from '#content/words/sponsorship';
import { CLOSED_WORDS } from '#content/words/closed';
import { toLocaleFields } from '#server/http/form-locale';
import { translate } from '#server/i18n/translate';
import { checkSponsorship } from './actions';

/** What the application for a sponsorship is given in a language, wherever it stands. */
export function sponsorshipForm(lang: Lang) {
  return {
    i18n: translate(lang, FORM_PAGE_WORDS, CLOSED_WORDS, BENEFITS_WORDS, SPONSORSHIP_WORDS),
    words: { ...FORM_WORDS[lang], ...PLEDGE_QUESTIONS[lang], ...SPONSORSHIP_QUESTIONS[lang] },
    action: checkSponsorship,
    hidden: toLocaleFields(lang),
  };
}
