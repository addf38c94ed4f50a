import { NextResponse, type NextRequest } from 'next/server';
import { isDatabaseDown } from '#server/database-loss';
import { providerOrigins } from '#server/identity/provider-origins';
import { ownAddress } from '#server/site/own-address';
import { sentToHost } from '#server/site/own-origin';
import { ownWord } from '#server/site/own-word';
import { FORM_HEADERS, isPostedOn, refuseForm } from '#server/site/posted-form';

const PRIVATE = /^\/(account|admin|sign-in|demo|(es\/)?(give\/(check|[a-z-]+\/change)|supporters\/search))(\/|$)/;

function policy(nonce: string, formsTo: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${formsTo}`.trimEnd(),
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A rewrite cannot change a page's status, so the page is read and sent on with 503. */
async function unavailable(): Promise<Response> {
  const page = await fetch(`${ownAddress()}/unavailable`);
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': '10',
    'Cache-Control': 'private, no-store',
  };
  return new Response(page.body, { status: 503, headers });
}

/** Sends a form that was posted urlencoded to the address that posts it on as multipart. */
function passOn(request: NextRequest, headers: Headers, host: string): Response {
  headers.set(FORM_HEADERS.page, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(FORM_HEADERS.word, ownWord('post a form on'));
  headers.set(FORM_HEADERS.host, host);
  return NextResponse.rewrite(new URL('/api/form', request.nextUrl), { request: { headers } });
}

/**
 * Gives pages that are made per request a strict policy with a nonce, or 503 while the database is away; meets posted forms that the framework cannot (another site's,
 * too large, urlencoded). Decides nothing about who may do what.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  const headers = new Headers(request.headers);
  if (request.method === 'POST' && !isPostedOn(headers)) {
    const refused = refuseForm(headers);
    if (refused) return refused;
    const origin = headers.get('origin');
    const host = (origin && new URL(origin).host) ?? sentToHost(headers) ?? '';
    if (headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return passOn(request, headers, host);
    // The framework compares the two; whether the origin is ours has just been seen.
    headers.set('x-forwarded-host', host);
  }
  if (!PRIVATE.test(pathname)) return NextResponse.next({ request: { headers } });
  if (isDatabaseDown() && request.method === 'GET') return unavailable();
  const csp = policy(crypto.randomUUID(), pathname === '/sign-in' ? providerOrigins() : '');
  headers.set('Content-Security-Policy', csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', csp);
  return response;
}

export const config = {
  matcher: [
    {
      source: '/((?!_next/|api/|.*\\..*).*)',
      has: [
        {
          type: 'header',
          key: 'content-type',
          value: '(application/x-www-form-urlencoded|multipart/form-data|text/plain).*',
        },
      ],
    },
    '/account/:path*',
    '/admin/:path*',
    '/sign-in/:path*',
    '/demo/:path*',
    '/give/check/:path*',
    '/give/:kind/change',
    '/supporters/search',
    '/es/supporters/search',
    '/es/give/check/:path*',
    '/es/give/:kind/change',
  ],
};
