import { getEnv, isBuilding } from '#server/env';
import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { splitLocale } from '#domain/localized-path';

/** The site's own origin: every link and every comparison uses it, never a request's headers. */
export function siteUrl(): string {
  return getEnv().SITE_URL;
}

/** The same, or null in a build, which knows no site: pages made then are made anew as soon as the site starts. */
export function findSiteUrl(): string | null {
  return isBuilding() ? null : siteUrl();
}

/** The language of an address of this site, by the code it begins with: that of a page, or of where a form leads. */
export function pathLocale(path: string): Lang {
  return splitLocale(LANGUAGE_LIST, path).language.code;
}

const ORIGIN = 'http://here.invalid';
const INSIDE = /^\/(?![/\\])/;

/** An address of this site to go on to: a path with its query, or `/account` for anything else (another origin, a trick with slashes). */
export function toReturnPath(typed: unknown): string {
  if (typeof typed !== 'string' || !INSIDE.test(typed) || typed.length > 500 || !URL.canParse(typed, ORIGIN))
    return '/account';
  const url = new URL(typed, ORIGIN);
  const path = url.pathname + url.search + url.hash;
  // Read out, `/.//elsewhere` has become `//elsewhere`: another site.
  return url.origin === ORIGIN && !path.startsWith('//') ? path : '/account';
}

type Sent = Readonly<{ get: (name: string) => string | null }>;

/** The host a request was sent to: as a trusted proxy tells it, else as the request itself does. */
function requestHost(headers: Sent): string | null {
  const forwarded = getEnv().TRUSTED_PROXY > 0 ? headers.get('x-forwarded-host')?.split(',')[0]?.trim() : undefined;
  return forwarded ?? headers.get('host');
}

/**
 * Whether a write comes from a page of this site. A browser tells the page's origin, which must be SITE_URL's or the host the request was sent to; where it tells
 * none, it must not say either that another site asked.
 */
export function isSameOrigin(headers: Sent): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null) return site === null || site === 'same-origin' || site === 'none';
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === new URL(getEnv().SITE_URL).host || host === requestHost(headers);
}
