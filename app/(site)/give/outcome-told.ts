import type { Lang } from '#content/languages';
import { OUTCOME_WORDS, REFUSAL_AFTER, REFUSAL_BEFORE, REFUSAL_WORDS } from '#content/words/refusals';
import { orLost } from '#server/site/or-lost';
import { findShutToday, wordsWhile } from '#server/site/shut';
import { tell } from '#server/site/tell';

/** Why a pledge's form was not taken, as told in a language and on the day it is. */
export async function outcomeTold(lang: Lang) {
  const shut = await orLost(findShutToday);
  const otherwise = wordsWhile(shut === 'lost' ? null : shut, { before: REFUSAL_BEFORE, after: REFUSAL_AFTER });
  return tell(lang, REFUSAL_WORDS, OUTCOME_WORDS, otherwise);
}
