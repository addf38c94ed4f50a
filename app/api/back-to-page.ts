import { seeOther } from './see-other';
import { LANGUAGES, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';

/**
 * Leads back to the page of an upload, given by its address in English, which says what became of it: to the part of the page that has the file, or, with null, after a refusal.
 * That has the focus, which a browser without JavaScript gives only if the address names no part of the page.
 */
export function backToPage(
  lang: Lang,
  page: string,
  said: Readonly<Record<string, string>>,
  part: string | null,
): Response {
  const address = `${localizedPath(LANGUAGES[lang], page)}?${new URLSearchParams(said)}`;
  return seeOther(part === null ? address : `${address}#${part}`);
}
