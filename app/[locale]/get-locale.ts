import { notFound } from 'next/navigation';
import { locale } from 'next/root-params';
import { DEFAULT_LANG, isLang, type Lang } from '#content/languages';

/** The language of the page's address. 404 if the address begins with anything else. */
export async function getLocale(): Promise<Lang> {
  const code = await locale();
  return isLang(code) ? code : notFound();
}

/** Like `getLocale`, for layouts and error pages, which a 404 needs too. An unknown language gives the default language. */
export async function getLocaleOrDefault(): Promise<Lang> {
  const code = await locale();
  return isLang(code) ? code : DEFAULT_LANG;
}
