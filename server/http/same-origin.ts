import { getEnv } from '#server/env';

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
