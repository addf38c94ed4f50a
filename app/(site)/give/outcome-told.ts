import type { Lang } from '#content/languages';
import { OUTCOME_WORDS, REFUSAL_WORDS } from '#content/words/refusals';
import { tell } from '#server/site/tell';

/** Why a pledge's form was not taken, as told in a language. */
export const outcomeTold = (lang: Lang) => tell(lang, REFUSAL_WORDS, OUTCOME_WORDS);
