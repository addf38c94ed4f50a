import { isLang, LANGUAGES, type Lang } from '#content/languages';

/** The language an address begins with; null for any other word there, and for English, whose addresses begin with none. */
export function findPageLocale(said: string): Lang | null {
  return isLang(said) && LANGUAGES[said].base !== '' ? said : null;
}

/** One of the site's own pages in the language of an address, however ill-formed the rest of that is: `/es/no-page` beside `/es/%`. */
export function ownPageBeside(path: string, page: 'no-page' | 'unavailable'): `/${string}` {
  const lang = findPageLocale(path.split('/')[1] ?? '');
  return lang === null ? `/${page}` : `/${lang}/${page}`;
}
