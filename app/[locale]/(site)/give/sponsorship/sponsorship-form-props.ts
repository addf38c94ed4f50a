import type { Lang } from '#content/languages';
import { BENEFITS } from '#content/messages/benefits';
import { FORM, FORM_PAGE } from '#content/messages/form';
import { PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { SPONSORSHIP_QUESTIONS, SPONSORSHIP } from '#content/messages/sponsorship';
import { CLOSED } from '#content/messages/closed';
import { toLocaleFields } from '#server/http/form-fields';
import { checkSponsorship } from '../actions';
import { readMessages, translate } from '#server/i18n/translate';

/** The props of the sponsorship form that are the same on every page, in a language. */
export function sponsorshipFormProps(lang: Lang) {
  return {
    i18n: translate(lang, FORM_PAGE, CLOSED, BENEFITS, SPONSORSHIP),
    words: {
      ...readMessages(lang, FORM),
      ...readMessages(lang, PLEDGE_QUESTIONS),
      ...readMessages(lang, SPONSORSHIP_QUESTIONS),
    },
    action: checkSponsorship,
    hidden: toLocaleFields(lang),
  };
}
