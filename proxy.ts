import { NextResponse, type NextRequest } from 'next/server';
import { pathLocale } from '#server/http/site-url';
import { errorPageResponse } from '#server/http/error-page-response';
import { providerOrigins } from '#server/identity/providers';
import { isDatabaseDown } from '#server/database-status';

const SHARE_IMAGE = /^(\/[^/]+)?\/share\//;

function policy(nonce: string, formsTo: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${formsTo}`.trimEnd(),
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Whether what is escaped in a path is text. */
function isDecodable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== '';
  } catch {
    return false;
  }
}

/**
 * Stands before the pages that are made per request, and no other (`config.matcher`): gives each a policy of scripts with a nonce, refuses what is no
 * page's method, and answers 503 in words while the database is away. Decides nothing about who may do what.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return errorPageResponse(pathLocale(pathname), 'no-page', 404);
  const isImage = SHARE_IMAGE.test(pathname);
  // Of a share image the framework would keep what it answers to another method, and show that instead of the picture.
  const allowed = isImage ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST'];
  if (!allowed.includes(request.method))
    return new Response(null, { status: 405, headers: { Allow: allowed.join(', ') } });
  if (isImage) return NextResponse.next();
  // A form that is sent by script waits for no page: its action answers in words.
  const asksForPage = request.method !== 'POST' || (request.headers.get('accept') ?? '').includes('text/html');
  if (isDatabaseDown() && asksForPage) return errorPageResponse(pathLocale(pathname), 'unavailable', 503);
  const headers = new Headers(request.headers);
  const csp = policy(crypto.randomUUID(), /(^|\/)sign-in$/.test(pathname) ? providerOrigins() : '');
  headers.set('Content-Security-Policy', csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', csp);
  return response;
}

/**
 * The pages that are made per request, in any language; app/proxy.test.ts holds the list against the app tree. Last, escapes
 * that are no text, which the framework answers with 500.
 */
export const config = {
  matcher: [
    '/:locale?/(account|admin|demo|sign-in|share)/:path*',
    '/:locale?/give/check/:path*',
    '/:locale?/give/:kind/change',
    '/:locale?/supporters/search',
    '/(.*%(?:[fF][5-9a-fA-F]|[cC][01]|(?![0-9a-fA-F]{2})).*)',
  ],
};
