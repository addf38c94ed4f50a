import { getEnv } from '#server/env';

/** The site's own origin: every link and every comparison uses it, never a request's headers. */
export function siteUrl(): string {
  return getEnv().SITE_URL;
}
