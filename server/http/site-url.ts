import { getEnv, isBuilding, isLoopback, nameOf } from '#server/env';
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

/** As long as the address of a list with a whole page of it chosen. */
const LONGEST = 1_500;

/** A return address on this site: a path with its query, or `/account` for any other input (another origin, a trick with slashes). */
export function toReturnPath(typed: unknown): string {
  if (typeof typed !== 'string' || !INSIDE.test(typed) || typed.length > LONGEST || !URL.canParse(typed, ORIGIN))
    return '/account';
  const url = new URL(typed, ORIGIN);
  const path = url.pathname + url.search + url.hash;
  // After parsing, `/.//elsewhere` becomes `//elsewhere`, which is another site.
  return url.origin === ORIGIN && !path.startsWith('//') ? path : '/account';
}

/** The headers of a request. */
export type RequestHeaders = Readonly<{ get: (name: string) => string | null }>;

/** An origin for comparison: the names of this machine count as one, because a demonstration is opened under any of them. */
function comparable(origin: string): string {
  const url = new URL(origin);
  const isHere = isLoopback(nameOf(url));
  return isHere ? `${url.protocol}//loopback:${url.port}` : url.origin;
}

/**
 * Whether a write comes from a page of this site. A browser sends the page's origin, which must be SITE_URL's: what a request says of its host proves nothing.
 * Without an origin, the request must not have a header that says it comes from another site.
 */
export function isSameOrigin(headers: RequestHeaders): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null) return site === null || site === 'same-origin' || site === 'none';
  return URL.canParse(origin) && comparable(origin) === comparable(siteUrl());
}

/** Whether a request was sent to a name of this machine. A page of another site can make a browser send one, but not under such a name. */
export function isSentToLoopback(headers: RequestHeaders): boolean {
  const url = URL.parse(`http://${headers.get('host') ?? ''}`);
  return url !== null && isLoopback(nameOf(url));
}
