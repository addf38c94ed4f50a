import { notFound } from 'next/navigation';
import { locale } from 'next/root-params';
import { DEFAULT_LANG, isLang, type Lang } from '#content/languages';

/** The language of the page's address; 404 where the address begins with something else. */
export async function getLocale(): Promise<Lang> {
  const code = await locale();
  return isLang(code) ? code : notFound();
}

/** The same for layouts and error pages, which a 404 needs too: the default language where the address has an unknown one. */
export async function getLocaleOrDefault(): Promise<Lang> {
  const code = await locale();
  return isLang(code) ? code : DEFAULT_LANG;
}
