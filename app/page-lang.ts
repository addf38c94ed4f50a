import { notFound } from 'next/navigation';
import { LANGUAGES, type Lang } from '#content/languages';

/** The language an address begins with; null for any other word there, and for English, whose addresses begin with none. */
export function findPageLang(said: string): Lang | null {
  const lang = Object.hasOwn(LANGUAGES, said) ? (said as Lang) : null;
  return lang === null || LANGUAGES[lang].base === '' ? null : lang;
}

/** The same, or 404: the router sees to it for pages made beforehand only. */
export function getPageLang(said: string): Lang {
  return findPageLang(said) ?? notFound();
}
