import { getEnv, isBuilding } from '#server/env';
import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { splitLocale } from '#domain/localized-path';

/** The site's own origin. All links and comparisons use it, never a request's headers. */
export function siteUrl(): string {
  return getEnv().SITE_URL;
}

/** The same, or null in a build, which does not know its site. Pages of the build are rebuilt as soon as the site starts. */
export function findSiteUrl(): string | null {
  return isBuilding() ? null : siteUrl();
}

/** The language of an address of this site, from the code at its start. */
export function pathLocale(path: string): Lang {
  return splitLocale(LANGUAGE_LIST, path).language.code;
}

const ORIGIN = 'http://here.invalid';
const INSIDE = /^\/(?![/\\])/;

/** A return address on this site: a path with its query, or `/account` for any other input (another origin, a trick with slashes). */
export function toReturnPath(typed: unknown): string {
  if (typeof typed !== 'string' || !INSIDE.test(typed) || typed.length > 500 || !URL.canParse(typed, ORIGIN))
    return '/account';
  const url = new URL(typed, ORIGIN);
  const path = url.pathname + url.search + url.hash;
  // After parsing, `/.//elsewhere` becomes `//elsewhere`, which is another site.
  return url.origin === ORIGIN && !path.startsWith('//') ? path : '/account';
}

type Sent = Readonly<{ get: (name: string) => string | null }>;

/** The host that a request was sent to: from a trusted proxy's header, otherwise from the request's own. */
function requestHost(headers: Sent): string | null {
  const forwarded = getEnv().TRUSTED_PROXY > 0 ? headers.get('x-forwarded-host')?.split(',')[0]?.trim() : undefined;
  return forwarded ?? headers.get('host');
}

/**
 * Whether a write comes from a page of this site. A browser sends the page's origin, which must be SITE_URL's or the host that the request was sent to. Without
 * an origin, the request must not have a header that says it comes from another site.
 */
export function isSameOrigin(headers: Sent): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null) return site === null || site === 'same-origin' || site === 'none';
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === new URL(getEnv().SITE_URL).host || host === requestHost(headers);
}
