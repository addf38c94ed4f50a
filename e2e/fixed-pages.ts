import { LANGUAGE_LIST } from '#content/languages';
import { PUBLIC_ROUTES } from '#server/public/routes';
import { localizedPath } from '#domain/localized-path';
import { SIGHTS } from './pages.ts';

/** The pages that are the same for everyone, by their English addresses: those in the sitemap, and others that anyone can open. */
const FIXED: readonly string[] = [
  ...PUBLIC_ROUTES,
  '/api/v1',
  '/sign-in',
  '/sign-in/check-mail',
  '/supporters/search',
  '/error/no-page',
  '/error/unavailable',
  '/error/form-outdated',
  '/error/too-large',
];

const SEEN: ReadonlySet<string> = new Set(SIGHTS.flatMap(({ path }) => path ?? []));

/** Every fixed page in every language that is not in the list of sights. Each test opens a few of them in one page. */
export const OTHER_PAGES: readonly Readonly<{ name: string; paths: readonly string[] }>[] = LANGUAGE_LIST.flatMap(
  (language) => {
    const paths = FIXED.map((path) => localizedPath(language, path)).filter((path) => !SEEN.has(path));
    const groups = Array.from({ length: Math.ceil(paths.length / 12) }, (_, at) => paths.slice(at * 12, at * 12 + 12));
    return groups.map((group, at) => ({ name: `${language.name} ${at + 1} of ${groups.length}`, paths: group }));
  },
);
