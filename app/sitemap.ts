import type { MetadataRoute } from 'next';
import { LANGUAGE_LIST } from '#content/languages';
import { PUBLIC_ROUTES } from '#content/routes';
import { alternatesOf, localizedPath } from '#domain/localized-path';
import { siteUrl } from '#server/http/site-url';
import { getCampaignList } from '#server/public/campaign-list';

// A build knows no origin, so this is made when it is asked for.
export const dynamic = 'force-dynamic';

/** The public pages that content knows of, and those of every campaign in the database; before it was ever reached, content's alone. */
async function publicPaths(): Promise<string[]> {
  const campaigns = (await getCampaignList()) ?? [];
  return [...new Set([...PUBLIC_ROUTES, ...campaigns.map(({ terms }) => `/campaigns/${terms.slug}`)])];
}

/** Every public page in every language, each with where it is in the others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = siteUrl();
  const pages = (await publicPaths()).flatMap((path) => {
    const languages = alternatesOf(site, LANGUAGE_LIST, path);
    return LANGUAGE_LIST.map((locale) => ({ url: site + localizedPath(locale, path), alternates: { languages } }));
  });
  // The API reference is in English only and has one address.
  return [...pages, { url: `${site}/api/v1` }];
}
