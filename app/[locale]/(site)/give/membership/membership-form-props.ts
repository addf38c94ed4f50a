import type { Lang } from '#content/languages';
import { SOURCES_IN } from '#content/sources';
import { CLASSES } from '#content/messages/classes';
import { FORM, FORM_PAGE } from '#content/messages/form';
import { AREAS, MEMBERSHIP_TEXTS } from '#content/membership';
import { MEMBERSHIP_QUESTIONS, MEMBERSHIP } from '#content/messages/membership';
import { PERSON_QUESTIONS, PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { CLOSED } from '#content/messages/closed';
import { toLocaleFields } from '#server/http/form-fields';
import { checkMembership } from '../actions';
import { readMessages, translate } from '#server/i18n/translate';

/** The props of the membership form that are the same on every page, in a language. */
export function membershipFormProps(lang: Lang) {
  return {
    i18n: translate(lang, FORM_PAGE, CLOSED, CLASSES, MEMBERSHIP, MEMBERSHIP_TEXTS),
    words: {
      ...readMessages(lang, FORM),
      ...readMessages(lang, PLEDGE_QUESTIONS),
      ...readMessages(lang, PERSON_QUESTIONS),
      ...readMessages(lang, MEMBERSHIP_QUESTIONS),
    },
    areas: Object.entries(AREAS[lang]).map(([value, label]) => ({ value, label })),
    action: checkMembership,
    bylawsHref: SOURCES_IN[lang].bylaws.href,
    hidden: toLocaleFields(lang),
  };
}
