import type { Language } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

/** The address of a part of the list: the search, and the cursor to go on from. */
export function supportersPath(
  language: Pick<Language, 'base'>,
  asked: Readonly<{ q?: string; after?: string }> = {},
): string {
  const params = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return localizedPath(language, params.size > 0 ? `/supporters/search?${params}` : '/supporters');
}
