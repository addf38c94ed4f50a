import type { MetadataRoute } from 'next';
import { PRIVATE_PLACES } from '#content/places';
import { siteUrl } from '#server/site/site-url';

// A build knows no origin, so this is made when it is asked for.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/v1/'], disallow: [...PRIVATE_PLACES] },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
