/** The address of a page in a language whose addresses begin with `base`: `/figures`, `/es/figures`; `/`, `/es`. `path` is the address in English. */
export function localizedPath({ base }: Readonly<{ base: string }>, path: string): string {
  return path === '/' ? base || '/' : base + path;
}

/** Where a page stands in each language, absolute, as `hreflang` names them; who speaks none of these is shown English, whose `base` is empty. */
export function alternatesOf(
  origin: string,
  tongues: readonly Readonly<{ code: string; base: string }>[],
  path: string,
): Record<string, string> {
  const each = tongues.map((language) => [language.code, new URL(localizedPath(language, path), origin).href]);
  return { ...Object.fromEntries(each), 'x-default': new URL(path, origin).href } as Record<string, string>;
}
