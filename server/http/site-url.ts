import { getEnv, isBuilding } from '#server/env';

/** The site's own origin: every link and every comparison uses it, never a request's headers. */
export function siteUrl(): string {
  return getEnv().SITE_URL;
}

/** The same, or null in a build, which knows no site: pages made then are made anew as soon as the site starts. */
export function findSiteUrl(): string | null {
  return isBuilding() ? null : siteUrl();
}
