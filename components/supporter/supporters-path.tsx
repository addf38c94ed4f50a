import type { Language } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

/** The address of a part of the list, from the search and the cursor. */
export function supportersPath(
  language: Pick<Language, 'base'>,
  asked: Readonly<{ q?: string; after?: string }> = {},
): string {
  const params = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return localizedPath(language, params.size > 0 ? `/supporters/search?${params}` : '/supporters');
}
