import type { MetadataRoute } from 'next';
import { LANGUAGES } from '#content/languages';
import { PUBLIC_ROUTES } from '#content/routes';
import { alternatesOf, localizedPath } from '#domain/localized-path';
import { siteUrl } from '#server/http/site-url';

// A build knows no origin, so this is made when it is asked for.
export const dynamic = 'force-dynamic';

/** Every public page in every language, each with where it stands in the others. */
export default function sitemap(): MetadataRoute.Sitemap {
  const site = siteUrl();
  const tongues = Object.values(LANGUAGES);
  return PUBLIC_ROUTES.flatMap((path) => {
    const languages = alternatesOf(site, tongues, path);
    return tongues.map((language) => ({ url: site + localizedPath(language, path), alternates: { languages } }));
  });
}
