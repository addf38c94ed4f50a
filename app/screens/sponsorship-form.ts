import type { Lang } from '#content/languages';
import { BENEFITS_WORDS } from '#content/words/benefits';
import { FORM_WORDS } from '#content/words/form';
import { FORM_PAGE_WORDS } from '#content/words/form-page';
import { PLEDGE_QUESTIONS } from '#content/words/pledge-questions';
import { SPONSORSHIP_QUESTIONS, SPONSORSHIP_WORDS } from '#content/words/sponsorship';
import { SHUT_WORDS } from '#content/words/shut';
import { toLangFields } from '#server/site/form-lang';
import { tell } from '#server/site/tell';
import { checkSponsorship } from '../(site)/give/sponsorship/actions';

/** What the application for a sponsorship is given in a language, wherever it stands. */
export function sponsorshipForm(lang: Lang) {
  return {
    told: tell(lang, FORM_PAGE_WORDS, SHUT_WORDS, BENEFITS_WORDS, SPONSORSHIP_WORDS),
    words: { ...FORM_WORDS[lang], ...PLEDGE_QUESTIONS[lang], ...SPONSORSHIP_QUESTIONS[lang] },
    action: checkSponsorship,
    hidden: toLangFields(lang),
  };
}
