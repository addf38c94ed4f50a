import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { UserFacingError } from '#domain/user-facing-error';
import { isDevelopment } from '#server/env';

/** Pages that are served as files with an error status. `npm run build` stores each of them in every language in `.next/error-pages`. */
export const ERROR_PAGES = ['no-page', 'gone', 'too-large', 'unavailable'] as const;

type ErrorPage = (typeof ERROR_PAGES)[number];

/** The path of that file, relative to the folder of the build. */
export function errorPageFile(locale: Lang, page: ErrorPage): string {
  return path.join('.next', 'error-pages', locale, `${page}.html`);
}

const kept = new Map<string, string>();

/** `next dev` builds no pages, so the response is the page's name. */
function readErrorPage(locale: Lang, page: ErrorPage): string {
  if (isDevelopment()) return `<!doctype html><title>${page}</title><p>${page}</p>`;
  const file = errorPageFile(locale, page);
  try {
    return readFileSync(path.join(process.cwd(), file), 'utf8');
  } catch (error) {
    throw new UserFacingError(`${file} is missing. Run: npm run build`, { cause: error });
  }
}

/** The HTML of a page from the build, read once. */
function errorPage(locale: Lang, page: ErrorPage): string {
  const html = kept.get(`${locale}/${page}`) ?? readErrorPage(locale, page);
  kept.set(`${locale}/${page}`, html);
  return html;
}

/** Reads every error page, so that a web process does not start if one is missing. Throws UserFacingError that names it. */
export function checkErrorPages(): void {
  for (const { code } of LANGUAGE_LIST) for (const page of ERROR_PAGES) errorPage(code, page);
}

/**
 * A page from the build with a status other than 200. The framework sets such a status only if a page throws, and that page is blank without JavaScript. This
 * needs neither the framework nor the database. The response is public and must not be cached.
 */
export function errorPageResponse(locale: Lang, page: ErrorPage, status: 404 | 413 | 503): Response {
  return new Response(errorPage(locale, page), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...(status === 503 ? { 'Retry-After': '10' } : {}),
    },
  });
}
