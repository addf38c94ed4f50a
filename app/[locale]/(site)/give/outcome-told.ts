import type { Lang } from '#content/languages';
import { OUTCOMES, REFUSAL_AFTER, REFUSAL_BEFORE, REFUSALS } from '#content/messages/refusals';
import { orUnavailable } from '#server/http/or-unavailable';
import { findClosedToday, messagesWhileClosed } from '#server/public/campaign-closed';
import { translate } from '#server/i18n/translate';

/** Why a pledge's form was not taken, as told in a language and on the day it is. */
export async function outcomeTold(lang: Lang) {
  const closed = await orUnavailable(findClosedToday);
  const otherwise = messagesWhileClosed(closed === 'lost' ? null : closed, {
    before: REFUSAL_BEFORE,
    after: REFUSAL_AFTER,
  });
  return translate(lang, REFUSALS, OUTCOMES, otherwise);
}
