/** The address of a page in a language whose addresses begin with `base`: `/figures`, `/es/figures`; `/`, `/es`. `path` is the address in English. */
export function localizedPath({ base }: Readonly<{ base: string }>, path: string): string {
  return path === '/' ? base || '/' : base + path;
}

/** Where a page stands in each language, absolute, as `hreflang` names them; `x-default` is English, whose `base` is empty. */
export function alternatesOf(
  origin: string,
  locales: readonly Readonly<{ code: string; base: string }>[],
  path: string,
): Record<string, string> {
  const each = locales.map((locale) => [locale.code, new URL(localizedPath(locale, path), origin).href]);
  return { ...Object.fromEntries(each), 'x-default': new URL(path, origin).href } as Record<string, string>;
}

/** A path without the code of its language, and that language: `/es/figures` is `/figures` in Spanish. The first of `languages` is the default. */
export function splitLocale<L extends Readonly<{ code: string; base: string }>>(
  languages: readonly [L, ...L[]],
  path: string,
): Readonly<{ language: L; path: string }> {
  const found = languages.find(({ base }) => base !== '' && new RegExp(`^${base}(?=[/?#]|$)`).test(path));
  if (!found) return { language: languages[0], path };
  const rest = path.slice(found.base.length);
  return { language: found, path: rest.startsWith('/') ? rest : `/${rest}` };
}
