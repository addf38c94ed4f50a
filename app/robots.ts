import type { MetadataRoute } from 'next';
import { LANGUAGES } from '#content/languages';
import { PRIVATE_PLACES } from '#content/places';
import { placeIn } from '#domain/place-in';
import { siteUrl } from '#server/site/site-url';

// A build knows no origin, so this is made when it is asked for.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  // A rule holds from the start of an address, so each language needs its own.
  const disallow = Object.values(LANGUAGES).flatMap((tongue) => PRIVATE_PLACES.map((place) => placeIn(tongue, place)));
  return {
    rules: { userAgent: '*', allow: ['/', '/api/v1/'], disallow },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
