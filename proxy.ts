import { NextResponse, type NextRequest } from 'next/server';
import { DEFAULT_LANG, isLang } from '#content/languages';
import { pathLocale } from '#server/http/site-url';
import { checkoutOrigin } from '#server/http/checkout-origin';
import { errorPageResponse } from '#server/http/error-page-response';
import { providerOrigins } from '#server/identity/providers';
import { isDatabaseDown } from '#server/database-status';

const SHARE_IMAGE = /^(\/[^/]+)?\/share\//;
/** An email of the demonstration's mailbox, with a policy of its own. */
const DEMO_EMAIL = /^\/demo\/mailbox\/[^/]+$/;
const PLEDGE_PAGE = /\/account\/pledges\/[^/]+$/;
const FILE =
  /\/(payments\.ics|catalogue\.json|benefit-list\.csv|agreement\/signed|evidence\/[^/]+|mailbox\/[^/]+\/[^/]+|assets\/[^/]+\/[^/]+\/[^/]+|(confirmation|receipt|statement|invoice|credit-note|agreement|year)\.pdf)$/;

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
    'report-uri /api/csp-report',
    'report-to csp',
  ].join('; ');
}

/** The other origins to which the forms of a page may lead: a sign-in provider, or the page on which one pays. */
function originsFor(pathname: string): string {
  if (/(^|\/)sign-in$/.test(pathname)) return providerOrigins();
  return PLEDGE_PAGE.test(pathname) ? checkoutOrigin() : '';
}

/** The framework's limit of a form's body in bytes (next.config.js), above which it would respond with 500. */
const LARGEST_FORM = 1_048_576;

/** An escaped slash is in no address of the site. The framework would split the path at it and respond with 500. */
const ESCAPED_SLASH = /%(2f|5c)/i;

/** Whether a path's escapes are valid text. */
function isDecodable(pathname: string): boolean {
  if (ESCAPED_SLASH.test(pathname)) return false;
  try {
    return decodeURIComponent(pathname) !== '';
  } catch {
    return false;
  }
}

/** The prefixes of these pages in the default language, which has no code. */
const PLACES: ReadonlySet<string> = new Set([
  'account',
  'admin',
  'campaigns',
  'demo',
  'give',
  'reminders',
  'share',
  'sign-in',
  'supporters',
]);

/** Whether an address begins with the code of an unsupported language: `/fr/sign-in`. */
function isOfNoLanguage(pathname: string): boolean {
  const [, first = ''] = pathname.split('/');
  return !PLACES.has(first) && !isLang(first);
}

/** A form that is static, unless its address has chosen something or the person is signed in (`config.matcher`). */
const GIVE_FORM = /\/give\/(one-time|membership|sponsorship)$|\/campaigns\/[^/]+\/give$/;

/** The page of the same form that is rendered per request, with what is known already filled in. */
function toFilledForm(address: NextRequest['nextUrl']): URL {
  const filled = address.clone();
  filled.pathname += '/change';
  return filled;
}

/**
 * Runs only before the pages that are rendered per request (`config.matcher`). It sets a script policy with a nonce, refuses methods that no page supports, and
 * responds with error pages that work without JavaScript if the language does not exist (404), a form is too large (413) or the database is unavailable (503). It does not check
 * permissions.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return errorPageResponse(pathLocale(pathname), 'no-page', 404);
  if (isOfNoLanguage(pathname)) return errorPageResponse(DEFAULT_LANG, 'no-page', 404);
  if (Number(request.headers.get('content-length')) > LARGEST_FORM)
    return errorPageResponse(pathLocale(pathname), 'too-large', 413);
  const isImage = SHARE_IMAGE.test(pathname);
  // The framework would cache a share image's response to another method, and serve that in place of the image.
  const allowed =
    isImage || FILE.test(pathname) || DEMO_EMAIL.test(pathname) ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST'];
  if (!allowed.includes(request.method))
    return new Response(null, { status: 405, headers: { Allow: allowed.join(', ') } });
  if (isImage || DEMO_EMAIL.test(pathname)) return NextResponse.next();
  // A form that JavaScript sends does not need a page, because its action returns the message.
  const asksForPage = request.method !== 'POST' || (request.headers.get('accept') ?? '').includes('text/html');
  const isForm = GIVE_FORM.test(pathname);
  if (isDatabaseDown() && asksForPage) {
    // The static form is there without a database.
    if (isForm) return NextResponse.next();
    return errorPageResponse(pathLocale(pathname), 'unavailable', 503);
  }
  const headers = new Headers(request.headers);
  const csp = policy(crypto.randomUUID(), originsFor(pathname));
  headers.set('Content-Security-Policy', csp);
  const response = isForm
    ? NextResponse.rewrite(toFilledForm(request.nextUrl), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', csp);
  return response;
}

/**
 * The pages that are rendered per request, in any language. app/proxy.test.ts compares the list with the app tree. The last three entries match escaped slashes,
 * escapes that may not be UTF-8 and large bodies, to which the framework would respond with 500.
 */
export const config = {
  matcher: [
    '/:locale?/(account|admin|demo|reminders|sign-in|share)/:path*',
    '/:locale?/give/check/:path*',
    '/:locale?/give/:kind/change',
    '/:locale?/campaigns/:slug/give/change',
    '/:locale?/supporters/search',
    {
      source: '/:locale?/give/(one-time|membership|sponsorship)',
      has: [{ type: 'header', key: 'cookie', value: '.*pledgebook\\.session=.*' }],
    },
    { source: '/:locale?/give/(one-time|membership|sponsorship)', has: [{ type: 'query', key: 'amount' }] },
    { source: '/:locale?/give/(one-time|membership|sponsorship)', has: [{ type: 'query', key: 'programme' }] },
    { source: '/:locale?/give/(one-time|membership|sponsorship)', has: [{ type: 'query', key: 'class' }] },
    { source: '/:locale?/give/(one-time|membership|sponsorship)', has: [{ type: 'query', key: 'tier' }] },
    {
      source: '/:locale?/campaigns/:slug/give',
      has: [{ type: 'header', key: 'cookie', value: '.*pledgebook\\.session=.*' }],
    },
    { source: '/:locale?/campaigns/:slug/give', has: [{ type: 'query', key: 'amount' }] },
    { source: '/:locale?/campaigns/:slug/give', has: [{ type: 'query', key: 'programme' }] },
    { source: '/((?!api/).*)', has: [{ type: 'header', key: 'content-length', value: '\\d{7,}' }] },
    '/(.*%(?:2[fF]|5[cC]).*)',
    '/(.*%(?:[89a-fA-F][0-9a-fA-F]|(?![0-9a-fA-F]{2})).*)',
  ],
};
