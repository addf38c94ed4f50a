import { UNAVAILABLE_EN } from '#content/words/unavailable-en';
import { UNAVAILABLE_ES } from '#content/words/unavailable-es';

/** What cannot be shown just now. Client components take the file of their language, so that no page carries two. */
export const UNAVAILABLE_WORDS = { en: UNAVAILABLE_EN, es: UNAVAILABLE_ES };
