import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { UserFacingError } from '#domain/user-facing-error';
import { isDevelopment } from '#server/env';

/** Pages that are answered with the status of an error, as files: `npm run build` keeps one of each language in `.next/error-pages`. */
export const ERROR_PAGES = ['no-page', 'unavailable'] as const;

type ErrorPage = (typeof ERROR_PAGES)[number];

/** Where that file is, from the folder the site is built in. */
export function errorPageFile(locale: Lang, page: ErrorPage): string {
  return path.join('.next', 'error-pages', locale, `${page}.html`);
}

const kept = new Map<string, string>();

/** `next dev` builds no pages: there it is the page's name. */
function readErrorPage(locale: Lang, page: ErrorPage): string {
  if (isDevelopment()) return `<!doctype html><title>${page}</title><p>${page}</p>`;
  const file = errorPageFile(locale, page);
  try {
    return readFileSync(path.join(process.cwd(), file), 'utf8');
  } catch (error) {
    throw new UserFacingError(`${file} is missing. Run: npm run build`, { cause: error });
  }
}

/** The HTML of a page as the build made it, read once. */
function errorPage(locale: Lang, page: ErrorPage): string {
  const html = kept.get(`${locale}/${page}`) ?? readErrorPage(locale, page);
  kept.set(`${locale}/${page}`, html);
  return html;
}

/** Reads every such page, so that a web process without one does not start. Throws UserFacingError that names it. */
export function checkErrorPages(): void {
  for (const { code } of LANGUAGE_LIST) for (const page of ERROR_PAGES) errorPage(code, page);
}

/**
 * A page that the build has made, with another status than 200, which the framework gives pages only by throwing (and then leaves them blank without
 * script). It needs neither the framework nor the database. Everyone may see it, nobody keeps it.
 */
export function errorPageResponse(locale: Lang, page: ErrorPage, status: 404 | 503): Response {
  return new Response(errorPage(locale, page), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...(status === 503 ? { 'Retry-After': '10' } : {}),
    },
  });
}
