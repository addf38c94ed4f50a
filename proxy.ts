import { NextResponse, type NextRequest } from 'next/server';
import { isDatabaseDown } from '#server/database-loss';
import { providerOrigins } from '#server/identity/provider-origins';
import { ownAddress } from '#server/site/own-address';

const PRIVATE = /^\/(account|admin|sign-in|demo|give\/check|give\/[a-z-]+\/change)(\/|$)/;

/** Beyond any form of ours: as `serverActions.bodySizeLimit` in next.config.js. */
const LARGEST_FORM = 64 * 1024;

/** The answer to a posted form that the framework would meet with 500: another site's, or far too large. Null: go on. */
function refuseForm({ headers }: NextRequest): Response | null {
  const host = (headers.get('x-forwarded-host') ?? headers.get('host'))?.split(',')[0]?.trim();
  const origin = headers.get('origin');
  if (origin !== null && !(URL.canParse(origin) && new URL(origin).host === host)) {
    return new Response('Forms of other sites are not taken.', { status: 403 });
  }
  const length = headers.get('content-length');
  if (length !== null && Number(length) <= LARGEST_FORM) return null;
  return new Response('A form can have 64 kB at most, and must say how long it is.', { status: 413 });
}

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
  const isForm = request.method === 'POST' && !pathname.startsWith('/api/');
  const refused = isForm && refuseForm(request);
  if (refused) return refused;
  if (isForm && isUrlencoded) {
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
      has: [{ type: 'header', key: 'content-type', value: '(application/x-www-form-urlencoded|multipart/form-data|text/plain).*' }],
    },
    '/account/:path*',
    '/admin/:path*',
    '/sign-in/:path*',
    '/demo/:path*',
    '/give/check/:path*',
    '/give/:kind/change',
  ],
};
