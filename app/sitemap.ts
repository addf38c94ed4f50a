import type { MetadataRoute } from 'next';
import { LANGUAGES } from '#content/languages';
import { PUBLIC_PLACES } from '#content/places';
import { alternatesOf, placeIn } from '#domain/place-in';
import { siteUrl } from '#server/site/site-url';

// A build knows no origin, so this is made when it is asked for.
export const dynamic = 'force-dynamic';

/** Every public page in every language, each with where it stands in the others. */
export default function sitemap(): MetadataRoute.Sitemap {
  const site = siteUrl();
  const tongues = Object.values(LANGUAGES);
  return PUBLIC_PLACES.flatMap((path) => {
    const languages = alternatesOf(site, tongues, path);
    return tongues.map((tongue) => ({ url: site + placeIn(tongue, path), alternates: { languages } }));
  });
}
