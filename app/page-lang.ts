import { notFound } from 'next/navigation';
import type { Lang } from '#content/languages';
import { findPageLocale } from '#server/http/page-locale';

/** The language an address begins with, or 404: the router sees to it for pages made beforehand only, `proxy.ts` before any page of the others is made. */
export function getPageLang(said: string): Lang {
  return findPageLocale(said) ?? notFound();
}
