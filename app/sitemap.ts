import type { MetadataRoute } from 'next';
import { LANGUAGE_LIST } from '#content/languages';
import { PUBLIC_ROUTES } from '#server/public/routes';
import { alternatesOf, localizedPath } from '#domain/localized-path';
import { siteUrl } from '#server/http/site-url';
import { getCampaignList } from '#server/public/campaign-list';

// A build does not know the site's origin, so this is rendered on request.
export const dynamic = 'force-dynamic';

/** The public pages from the content, and those of every campaign in the database. Until the database is first available, only the content's pages. */
async function publicPaths(): Promise<string[]> {
  const campaigns = (await getCampaignList()) ?? [];
  return [...new Set([...PUBLIC_ROUTES, ...campaigns.map(({ terms }) => `/campaigns/${terms.slug}`)])];
}

/** Every public page in every language, each with its alternates in the other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = siteUrl();
  const pages = (await publicPaths()).flatMap((path) => {
    const languages = alternatesOf(site, LANGUAGE_LIST, path);
    return LANGUAGE_LIST.map((locale) => ({ url: site + localizedPath(locale, path), alternates: { languages } }));
  });
  // The API reference is only in English and has one address.
  return [...pages, { url: `${site}/api/v1` }];
}
