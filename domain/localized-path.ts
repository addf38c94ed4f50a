/** The path of a page in a language whose paths start with `base`: `/figures`, `/es/figures`; `/`, `/es`. `path` is the path in English. */
export function localizedPath({ base }: Readonly<{ base: string }>, path: string): string {
  return path === '/' ? base || '/' : base + path;
}

/** The absolute URLs of a page in each language, keyed as in `hreflang`; `x-default` is English, whose `base` is empty. */
export function alternatesOf(
  origin: string,
  locales: readonly Readonly<{ code: string; base: string }>[],
  path: string,
): Record<string, string> {
  const each = locales.map((locale) => [locale.code, new URL(localizedPath(locale, path), origin).href]);
  return { ...Object.fromEntries(each), 'x-default': new URL(path, origin).href } as Record<string, string>;
}

/**
 * Splits a path into its language and the path without the language code: `/es/figures` is `/figures` in Spanish. The first of `languages` is the
 * default.
 */
export function splitLocale<L extends Readonly<{ code: string; base: string }>>(
  languages: readonly [L, ...L[]],
  path: string,
): Readonly<{ language: L; path: string }> {
  const found = languages.find(({ base }) => base !== '' && new RegExp(`^${base}(?=[/?#]|$)`).test(path));
  if (!found) return { language: languages[0], path };
  const rest = path.slice(found.base.length);
  return { language: found, path: rest.startsWith('/') ? rest : `/${rest}` };
}
