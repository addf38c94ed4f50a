import { isLang, LANGUAGES, type Lang } from '#content/languages';

/** The language an address begins with; null for any other word there, and for English, whose addresses begin with none. */
export function findPageLang(said: string): Lang | null {
  return isLang(said) && LANGUAGES[said].base !== '' ? said : null;
}
