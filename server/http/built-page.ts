import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '#content/languages';

type BuiltPage = 'no-page' | 'unavailable';

const BUILT = path.join(process.cwd(), '.next', 'server', 'app');
const kept = new Map<string, string>();

/** The HTML of a page as the build made it. `next dev` builds none: then its name, as text. */
function readBuiltPage(locale: Lang, page: BuiltPage): string {
  try {
    return readFileSync(path.join(BUILT, locale, 'error', `${page}.html`), 'utf8');
  } catch {
    return `<!doctype html><title>${page}</title><p>${page}</p>`;
  }
}

/**
 * A page that the build has made, as a file, with another status than 200, which the framework gives pages only by throwing (and then leaves
 * them blank without script). It needs neither the framework nor the database. Everyone may see it, nobody keeps it.
 */
export function builtPageResponse(locale: Lang, page: BuiltPage, status: 404 | 503): Response {
  const key = `${locale}/${page}`;
  const html = kept.get(key) ?? readBuiltPage(locale, page);
  kept.set(key, html);
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...(status === 503 ? { 'Retry-After': '10' } : {}),
    },
  });
}
