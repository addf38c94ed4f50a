import type { MetadataRoute } from 'next';
import { LANGUAGES } from '#content/languages';
import { PRIVATE_ROUTES } from '#server/public/routes';
import { localizedPath } from '#domain/localized-path';
import { siteUrl } from '#server/http/site-url';

// A build does not know the site's origin, so this is rendered on request.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  // A rule matches the start of an address, so each language needs a separate one.
  const disallow = Object.values(LANGUAGES).flatMap((language) =>
    PRIVATE_ROUTES.map((place) => localizedPath(language, place)),
  );
  return {
    rules: { userAgent: '*', allow: ['/', '/api/v1'], disallow },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
