import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { splitLocale } from '#domain/localized-path';

/** The language of an address of this site, by the code it begins with: that of a page, or of where a form leads. */
export function pathLocale(path: string): Lang {
  return splitLocale(LANGUAGE_LIST, path).language.code;
}
