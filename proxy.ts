import { NextResponse, type NextRequest } from 'next/server';
import { isDatabaseDown } from '#server/runtime/database-status';
import { providerOrigins } from '#server/identity/provider-origins';
import { meetForm } from '#server/http/intercept-form';
import { requestHost } from '#server/http/same-origin';
import { findPageLocale, ownPageBeside } from '#server/http/page-locale';
import { isPostedOn, refuseForm } from '#server/http/form-routes';
import { sendPage } from '#server/http/page-response';
import { limitSearch } from '#server/http/search-rate-limit';

const READ = ['GET', 'HEAD'];
const OURS = /^\/(account|admin|sign-in|demo)(\/|$)/;
/** Pages made per request in every language; the first group is where a language stands. */
const TOLD = /^(?:\/([^/]+))??\/(?:give\/(?:check|[a-z-]+\/change)|supporters\/search)(?:\/|$)/;

/** Whether what is escaped in a path are letters: the framework answers 500 to any other, once the proxy has let it by. */
function isDecodable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== '';
  } catch {
    return false;
  }
}

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

/**
 * Gives pages that are made per request a strict policy with a nonce, or 503 while the database is away, or 404 in a language we do not have; meets what the
 * framework cannot (addresses that are no text; forms of another site, too large, ill-formed, urlencoded), and too many searches. Decides nothing about who may do what.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return sendPage(ownPageBeside(pathname, 'no-page'), 404);
  const i18n = TOLD.exec(pathname);
  const isPage = i18n !== null || OURS.test(pathname);
  // Of a share image the framework would keep what it answers to another method, and show that instead of the picture.
  const allowed = pathname.startsWith('/share/') ? READ : isPage ? [...READ, 'POST'] : null;
  if (allowed?.includes(request.method) === false)
    return new Response(null, { status: 405, headers: { Allow: allowed.join(', ') } });
  const headers = new Headers(request.headers);
  if (request.method === 'POST' && !isPostedOn(headers)) {
    const refused = refuseForm(headers);
    if (refused) return refused;
    const origin = headers.get('origin');
    const host = (origin && new URL(origin).host) ?? requestHost(headers) ?? '';
    const met = await meetForm(request, host);
    if (met) return met;
    // The framework compares the two; whether the origin is ours has just been seen.
    headers.set('x-forwarded-host', host);
  }
  const lang = i18n?.[1];
  // The page would end itself in 404 too, in the words of the language it is of.
  if (lang !== undefined && findPageLocale(lang) === null) return sendPage('/no-page', 404);
  if (!isPage) return NextResponse.next({ request: { headers } });
  if (isDatabaseDown() && request.method === 'GET')
    return sendPage(ownPageBeside(pathname, 'unavailable'), 503, { 'Retry-After': '10' });
  const refused = pathname.endsWith('/supporters/search')
    ? await limitSearch(headers, pathname + request.nextUrl.search)
    : null;
  if (refused) return refused;
  const csp = policy(crypto.randomUUID(), pathname === '/sign-in' ? providerOrigins() : '');
  headers.set('Content-Security-Policy', csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', csp);
  return response;
}

export const config = {
  matcher: [
    '/((?!_next/static/).*%.*)',
    // What the framework may take for a form of its actions, which it does at any address.
    { source: '/:path*', has: [{ type: 'header', key: 'next-action' }] },
    { source: '/:path*', has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }] },
    {
      source: '/((?!_next/|api/|.*\\..*).*)',
      has: [{ type: 'header', key: 'content-type', value: '(application/x-www-form-urlencoded|text/plain).*' }],
    },
    '/(account|admin|demo|share|sign-in)/:path*',
    '/give/check/:path*',
    '/give/:kind/change',
    '/supporters/search',
    '/:lang/give/check/:path*',
    '/:lang/give/:kind/change',
    '/:lang/supporters/search',
  ],
};
