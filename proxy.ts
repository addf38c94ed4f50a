import { NextResponse, type NextRequest } from 'next/server';
import { isDatabaseDown } from '#server/database-loss';
import { providerOrigins } from '#server/identity/provider-origins';
import { ownAddress } from '#server/site/own-address';

const PRIVATE = /^\/(account|admin|sign-in|demo|give\/check|give\/[a-z-]+\/change)(\/|$)/;

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

/**
 * Gives pages that are made per request a strict policy with a nonce, or 503 while the database is away, and hands a form that was posted urlencoded on to the address that takes
 * it. Decides nothing about who may do what.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl;
  const isUrlencoded = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (request.method === 'POST' && isUrlencoded && !pathname.startsWith('/api/')) {
    const target = request.nextUrl.clone();
    target.pathname = '/api/form';
    target.search = `?${new URLSearchParams({ page: pathname + request.nextUrl.search })}`;
    return NextResponse.rewrite(target);
  }
  if (!PRIVATE.test(pathname)) return NextResponse.next();
  if (isDatabaseDown() && request.method === 'GET') return unavailable();
  const csp = policy(btoa(crypto.randomUUID()), pathname === '/sign-in' ? providerOrigins() : '');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', csp);
  return response;
}

export const config = {
  matcher: [
    {
      source: '/((?!_next/|api/|.*\\..*).*)',
      has: [{ type: 'header', key: 'content-type', value: 'application/x-www-form-urlencoded.*' }],
    },
    '/account/:path*',
    '/admin/:path*',
    '/sign-in/:path*',
    '/demo/:path*',
    '/give/check/:path*',
    '/give/:kind/change',
  ],
};
